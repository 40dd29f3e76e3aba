package org.kommunalcampus.web.kit;

import java.io.Serializable;
import java.util.List;

/**
 * What an own change did to the plan, shown at the head of the next page; all texts are in the reader's language.
 *
 * @param done what was done
 * @param effects how the plan differs now, one sentence each; a single one where nothing differs
 */
public record PlanNews(String done, List<String> effects) implements Serializable {}
