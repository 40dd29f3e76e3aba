package org.kommunalcampus.learning;

/** Somebody who gave up an enrolment late owes nothing for that any more. */
public record ChargeWaived(EnrolmentId enrolment) {}
