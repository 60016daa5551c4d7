package no.samspor.query.screen;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.samspor.events.Labels;
import no.samspor.kernel.Invariant;
import no.samspor.kernel.Malformed;
import no.samspor.kernel.Norway;
import no.samspor.kernel.Role;
import no.samspor.kernel.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * How a page says what the API answers: dates and times as they are written in Norway, amounts in
 * kroner, codes and states in words, each no more certain than it is.
 */
public final class Say {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.uuuu 'kl.' HH.mm");
    private static final DateTimeFormatter MOMENT_EN =
            DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm");

    private final MessageSource messages;
    private final String language;
    private final Locale locale;
    private final Names names;
    private final Codes codes;

    Say(MessageSource messages, String language, Names names, Codes codes) {
        this.messages = messages;
        this.language = language;
        this.locale = Locale.of(language);
        this.names = names;
        this.codes = codes;
    }

    /** A message of ours. */
    public String word(String key, Object... parts) {
        return messages.getMessage(key, parts, locale);
    }

    /**
     * A value that is one of a few, by its field and whose it is, {@code state.mandate}: in words
     * of the page's own, or as the labels call it.
     */
    public String of(String fieldAndOwner, @Nullable String value) {
        if (value == null) return word("say.unstated");
        @Nullable String own = messages.getMessage(fieldAndOwner + "." + value, null, null, locale);
        if (own != null) return own;
        int dot = fieldAndOwner.indexOf('.');
        String field = dot < 0 ? fieldAndOwner : fieldAndOwner.substring(0, dot);
        return in(Labels.value(fieldAndOwner.substring(dot + 1), field, value));
    }

    /** A code of a list, in words. */
    public String code(String list, @Nullable String code) {
        if (code == null) return word("say.unstated");
        @Nullable Words words = codes.words(list, code);
        return words == null ? code : in(words);
    }

    public String role(String code) {
        return in(Role.parse(code).title());
    }

    /** A role by its code, or the title that a source gives in place of one. */
    public String title(@Nullable String codeOrTitle) {
        if (codeOrTitle == null) return word("say.unstated");
        try {
            return role(codeOrTitle);
        } catch (Malformed title) {
            return codeOrTitle;
        }
    }

    /** What is said of what has no name. */
    public String unnamed() {
        return word("say.unnamed");
    }

    /** A numbered rule, {@code I-07}, in a sentence. */
    public String rule(String number) {
        try {
            return in(Invariant.parse(number).words());
        } catch (Malformed noRule) {
            return number;
        }
    }

    private String in(Words words) {
        return words.in(language);
    }

    /** What is called so; its identity where the reader may not see what it is called. */
    public String name(@Nullable String id) {
        if (id == null) return word("say.unstated");
        @Nullable String name = names.name(id);
        return name == null ? word("say.unnamed") : name;
    }

    /** The same, or else what kind of thing it is. */
    public String called(@Nullable String id) {
        @Nullable String name = nameIfAny(id);
        return name == null ? thing(kind(id)) : name;
    }

    /** The same; null for what has no name of its own. */
    public @Nullable String nameIfAny(@Nullable String id) {
        return id == null ? null : names.name(id);
    }

    /** An EDTF date in words: {@code ca. 2025}, {@code tidligst 31.10.2017}. */
    public String date(@Nullable String edtf) {
        if (edtf == null || edtf.equals("unstated")) return word("say.unstated");
        int slash = edtf.indexOf('/');
        if (slash < 0) return point(edtf);
        String from = edtf.substring(0, slash);
        String to = edtf.substring(slash + 1);
        if (from.equals("..")) return word("say.latest", point(to));
        if (to.equals("..")) return word("say.earliest", point(from));
        return word("say.between", point(from), point(to));
    }

    private String point(String edtf) {
        if (edtf.endsWith("~")) {
            return word("say.about", point(edtf.substring(0, edtf.length() - 1)));
        }
        return switch (edtf.length()) {
            case 4 -> edtf;
            case 7 -> month(YearMonth.parse(edtf));
            default -> LocalDate.parse(edtf).format(DAY);
        };
    }

    private String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern("LLLL uuuu", locale));
    }

    /** From one day to another, either of which may be null. */
    public String period(@Nullable String from, @Nullable String to) {
        if (from == null && to == null) return word("say.unstated");
        if (to == null) return word("say.from", date(from));
        if (from == null) return word("say.to", date(to));
        return date(from) + " – " + date(to);
    }

    /** When it was recorded, on Norwegian clocks. */
    public String moment(@Nullable String instant) {
        if (instant == null) return word("say.unstated");
        DateTimeFormatter format = language.equals("en") ? MOMENT_EN : MOMENT;
        return Instant.parse(instant).atZone(Norway.TIME).format(format);
    }

    /** A plain sum, {@code 1 450 000 kr}. */
    public String kr(@Nullable Json nok) {
        return nok == null ? word("say.noAmount") : Kroner.text(nok.number("minor"));
    }

    /** A sum of ours, in øre. */
    public String ore(long minor) {
        return Kroner.text(minor);
    }

    /** An amount as its source states it: {@code ca. 1 450 000 kr}. */
    public String amount(@Nullable Json amount) {
        if (amount == null) return word("say.noAmount");
        String certainty = amount.text("certainty", "unstated");
        if (!amount.has("kr")) return word("say.amount.unstated");
        String kr = kr(amount.at("kr"));
        String to = amount.has("to") ? kr(amount.at("to")) : "";
        return word("say.amount." + certainty, kr, to);
    }

    /** What happened, by the stored name of its event, {@code frame.granted/1}. */
    public String event(@Nullable String type) {
        return type == null ? word("say.unstated") : in(Labels.event(type));
    }

    /** What kind of thing has this identity, as the labels know it. */
    public String kind(@Nullable String id) {
        return id == null ? "" : Thing.kind(id);
    }

    /** What a field of a row is called; sources also disagree about what is no field of it. */
    public String field(String field) {
        @Nullable String own = messages.getMessage("field." + field, null, null, locale);
        return own == null ? in(Labels.field(field)) : own;
    }

    /** What a record says, each field by its name, {@code Art 020 · Ansvar 120}. */
    public String fields(Json record) {
        List<String> said = new ArrayList<>();
        record.node()
                .forEachEntry((name, value) -> said.add(field(name) + " " + value.asString("")));
        return String.join(" · ", said);
    }

    /** What a kind of thing is called. */
    public String thing(String kind) {
        return kind.isEmpty() ? "" : in(Labels.thing(kind));
    }

    /** What a source says, in quotation marks: its own, where it has any. */
    public String quoted(String text) {
        return text.indexOf('«') >= 0 ? text : "«" + text + "»";
    }

    public String number(long number) {
        return Kroner.grouped(number);
    }

    /** Basis points as a percentage, {@code 37 %} or {@code 33,33 %}. */
    public String percent(long basisPoints) {
        boolean isNegative = basisPoints < 0;
        long whole = Math.abs(basisPoints) / 100;
        long rest = Math.abs(basisPoints) % 100;
        String decimals = rest == 0 ? "" : "%02d".formatted(rest).replaceAll("0$", "");
        String point = decimals.isEmpty() ? "" : language.equals("en") ? "." : ",";
        return (isNegative ? "\u2212" : "") + whole + point + decimals + "\u00a0%";
    }

    public String language() {
        return language;
    }
}
