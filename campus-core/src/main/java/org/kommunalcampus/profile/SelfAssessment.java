package org.kommunalcampus.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** What people say of themselves about one competence; level 0 is that they can nothing of it yet. */
@Embeddable
record SelfAssessment(
        @Column(nullable = false) int level,
        @Column(nullable = false) LocalDate since) {}
