package org.kommunalcampus.curriculum;

import java.time.LocalDate;
import org.kommunalcampus.catalogue.ModuleId;

/**
 * An accepted entry that its owner may put into a copy.
 *
 * @param known whether the employer knows a ground for it; what rests on the person's own wishes alone is told by the copy in the first place
 */
public record CopyChoice(ModuleId module, LocalDate start, LocalDate end, boolean known) {}
