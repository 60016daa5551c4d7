package no.samspor.query.steering.mandate;

import no.samspor.query.projection.fold.Shape;
import no.samspor.query.projection.store.Tables;

/** Prints the tables that this feature's migration must hold, to be pasted. */
final class PrintDdl {
    private PrintDdl() {}

    public static void main(String[] args) {
        System.out.println(Tables.ddl(Shape.of(MandateView.VIEW)));
        System.out.println(Tables.ddl(Shape.of(MandateHistoryView.VIEW)));
    }
}
