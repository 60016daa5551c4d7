package no.samspor.query.projection.fold;

/** More would be parked than can be looked through: the views stand still instead. */
public final class TooMuchParked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchParked(Parked next) {
        super(
                "more than %d events are parked for the view %s; next came %d (%s): %s"
                        .formatted(
                                Parking.PARKED_MAX,
                                next.view(),
                                next.position(),
                                next.name(),
                                next.why()));
    }
}
