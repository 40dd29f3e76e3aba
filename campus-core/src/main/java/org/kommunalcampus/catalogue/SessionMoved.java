package org.kommunalcampus.catalogue;

import java.time.Instant;

/** A planned session begins at another time than before. */
public record SessionMoved(SessionId session, ModuleId module, Instant before, Instant now) {}
