package no.samspor.query.screen;

/** As what a page is to be had, and is asked for. */
enum Output {
    PAGE_ONLY,
    PAGE,
    /** On paper. */
    REPORT,
    /** In a workbook. */
    SHEET
}
