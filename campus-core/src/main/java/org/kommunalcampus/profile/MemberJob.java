package org.kommunalcampus.profile;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who holds which job since when, as one query finds it. */
record MemberJob(UUID member, UUID jobProfile, @Nullable LocalDate since) {}
