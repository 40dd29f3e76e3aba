package org.kommunalcampus.survey;

import java.util.UUID;

/** The slips in the box that answer the same questions about the same. */
record SlipLot(SurveyKind kind, UUID subject, int number, long slips) {}
