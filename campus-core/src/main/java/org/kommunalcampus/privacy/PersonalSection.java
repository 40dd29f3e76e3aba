package org.kommunalcampus.privacy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.PersonalFile;

/**
 * All that is kept about a person of one kind.
 *
 * @param rows what stands in each record by field, in the order in which people read it: text, numbers, booleans, days, instants; ids as text
 */
public record PersonalSection(PersonalFile file, List<Map<String, @Nullable Object>> rows) {}
