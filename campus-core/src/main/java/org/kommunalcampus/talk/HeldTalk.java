package org.kommunalcampus.talk;

import java.util.List;
import org.kommunalcampus.shared.PersonalFacts;

/**
 * All that HR learns of somebody's talks: whether one was held, and what both agreed on.
 *
 * @param agreed the measures of the latest result that both have confirmed
 */
@PersonalFacts
public record HeldTalk(TalkDue due, boolean noNeed, List<TalkMeasure> agreed) {}
