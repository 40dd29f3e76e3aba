package org.kommunalcampus.talk;

import java.util.List;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * A talk as those who lead its people see it.
 *
 * @param people those whom the reader leads
 */
@PersonalFacts
public record LedTalk(TalkDate date, List<PersonResult> people) {}
