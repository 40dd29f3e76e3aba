package org.kommunalcampus.web.description;

import java.util.List;

/**
 * A description to be read.
 *
 * @param lines in the order of the template
 */
public record Sheet(List<Line> lines) {

    /**
     * One line.
     *
     * @param pointer the field at which comments about it stand
     * @param label what it is called
     * @param value what it says
     * @param changed whether it differs from what was certified before
     */
    public record Line(String pointer, String label, String value, boolean changed) {}
}
