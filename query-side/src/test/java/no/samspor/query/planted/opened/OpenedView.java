package no.samspor.query.planted.opened;

import no.samspor.kernel.Protected;

/** Would put what is sealed into a table. */
class OpenedView {
    Object shown(Protected<?> sealed) {
        return sealed.value();
    }
}
