package org.kommunalcampus.catalogue;

import java.time.Instant;

/** A session that depended on the number of bookings takes place for sure. */
public record SessionConfirmed(SessionId session, ModuleId module, Instant startsAt) {}
