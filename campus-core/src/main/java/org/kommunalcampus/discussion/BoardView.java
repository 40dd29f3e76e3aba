package org.kommunalcampus.discussion;

import org.springframework.data.domain.Page;

/**
 * A board with one page of its threads.
 *
 * @param moduleTitle what it is about
 * @param subscribed whether the caller is told of all news there
 * @param writes whether the caller may open a thread
 * @param learner whether the caller is there as somebody who learns
 */
public record BoardView(
        Board board,
        String moduleTitle,
        boolean subscribed,
        boolean writes,
        boolean learner,
        Page<ThreadSummary> threads) {}
