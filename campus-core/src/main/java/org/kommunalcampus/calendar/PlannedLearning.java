package org.kommunalcampus.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.MemberId;

/** Tells what a person plans to learn without having booked a date; the capability that plans does. */
public interface PlannedLearning {

    /** The planned modules of the person, those with a booked date left out. */
    List<Planned> of(MemberId person);

    /**
     * A module that is planned.
     *
     * @param from first day of learning
     * @param until last day of learning
     * @param revision rises with each change
     * @param since when it was planned so
     */
    record Planned(ModuleId module, LocalDate from, LocalDate until, int revision, Instant since) {}
}
