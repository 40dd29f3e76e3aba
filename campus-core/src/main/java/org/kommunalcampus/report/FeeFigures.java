package org.kommunalcampus.report;

/**
 * What learning costs.
 *
 * @param people for whom fees are owed
 * @param bookings that cost something
 * @param cents fees of all of them in euro cents
 */
public record FeeFigures(int people, int bookings, long cents) implements Figures<FeeFigures> {

    static final FeeFigures NONE = new FeeFigures(0, 0, 0);

    @Override
    public FeeFigures plus(FeeFigures other) {
        return new FeeFigures(people + other.people, bookings + other.bookings, cents + other.cents);
    }
}
