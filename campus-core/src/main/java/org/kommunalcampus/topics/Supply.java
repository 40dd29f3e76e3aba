package org.kommunalcampus.topics;

/**
 * What the catalogue offers for a competence.
 *
 * @param modules that teach it, to the level looked at or beyond
 * @param sessions to come with a free seat
 * @param seats free in them, without those that take any number
 * @param unlimited modules that take any number of people: learnt at any time, or in a session without a limit
 */
public record Supply(int modules, int sessions, int seats, int unlimited) {

    static final Supply NONE = new Supply(0, 0, 0, 0);

    Supply plus(Supply other) {
        return new Supply(
                modules + other.modules, sessions + other.sessions, seats + other.seats, unlimited + other.unlimited);
    }
}
