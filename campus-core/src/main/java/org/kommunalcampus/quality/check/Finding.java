package org.kommunalcampus.quality.check;

import java.util.List;

/**
 * What an automatic check found; {@link FindingTexts} words it.
 *
 * @param pointer JSON pointer of the field
 * @param criterion name of the rule
 * @param code which of the rule's findings it is
 * @param arguments what its texts name
 */
public record Finding(Severity severity, String pointer, String criterion, String code, List<String> arguments) {

    /** Keeps its own copy of the arguments. */
    public Finding {
        arguments = List.copyOf(arguments);
    }
}
