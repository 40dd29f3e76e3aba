package org.kommunalcampus.discussion;

import java.util.UUID;

/** How much there is on a board, how much of it somebody has not read, and how many questions have no accepted answer. */
record BoardCount(UUID board, long threads, long unread, long open) {}
