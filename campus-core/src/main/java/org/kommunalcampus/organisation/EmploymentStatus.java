package org.kommunalcampus.organisation;

/** By which law somebody works: it decides which rules of the employer hold for the person. */
public enum EmploymentStatus {
    /** By collective agreement, e.g. TVöD. */
    TARIFF_EMPLOYEE,
    /** As a civil servant, by the law of the federal state. */
    CIVIL_SERVANT,
    /** Otherwise, e.g. as a trainee or by a contract of its own. */
    OTHER
}
