package org.kommunalcampus.survey;

/**
 * How a module is judged, as a plain figure.
 *
 * @param mean from 1 to 5, to one decimal
 * @param answers at least {@value #FEWEST}
 */
public record SurveyFigure(double mean, long answers) {

    /** From so many answers on there is a figure. */
    public static final int FEWEST = 10;
}
