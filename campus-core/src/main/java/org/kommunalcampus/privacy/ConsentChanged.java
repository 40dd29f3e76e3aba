package org.kommunalcampus.privacy;

import org.kommunalcampus.shared.MemberId;

/** The person gave, changed or took back a consent, or left. A consent that lapses publishes nothing. */
public record ConsentChanged(MemberId member) {}
