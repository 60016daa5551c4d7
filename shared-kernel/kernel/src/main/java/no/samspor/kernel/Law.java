package no.samspor.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A legal ground, as data with a date: acts are replaced, and their sections renumbered. */
public record Law(String act, @Nullable String section, @Nullable LocalDate validOn) {}
