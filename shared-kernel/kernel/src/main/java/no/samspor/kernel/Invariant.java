package no.samspor.kernel;

/** The numbered rules of the domain model (section 2.4). The numbers are cited for ever. */
public enum Invariant implements Textual {
    I_01,
    I_02,
    I_03,
    I_04,
    I_05,
    I_06,
    I_07,
    I_08,
    I_09,
    I_10,
    I_11,
    I_12,
    I_13,
    I_14,
    I_15,
    I_16,
    I_17,
    I_18,
    I_19,
    I_20,
    I_21,
    I_22,
    I_23,
    I_24,
    I_25,
    I_26,
    I_27,
    I_28,
    I_29,
    I_30,
    I_31,
    I_32,
    I_33,
    I_34,
    I_35,
    I_36,
    I_37,
    I_38,
    I_39,
    I_40,
    I_41,
    I_42,
    I_43,
    I_44,
    I_45,
    I_46,
    I_47,
    I_48,
    I_49,
    I_50,
    I_51,
    I_52,
    I_53;

    /** The rule as it is cited: {@code I-07}. */
    public String number() {
        return name().replace('_', '-');
    }

    public static Invariant parse(String number) {
        return valueOf(number.replace('-', '_'));
    }

    @Override
    public String toString() {
        return number();
    }
}
