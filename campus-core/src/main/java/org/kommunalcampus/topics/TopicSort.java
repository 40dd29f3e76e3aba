package org.kommunalcampus.topics;

import java.util.Comparator;
import org.kommunalcampus.competence.CompetenceView;

/** In which order topics are listed. */
public enum TopicSort {
    /** Wanted ones first: by standing, then by the learners whom no module helps, then by learners for each module. */
    WANTED(Comparator.comparing(Topic::standing)
            .thenComparingInt(topic -> -topic.unserved())
            .thenComparingInt(topic -> -topic.learnersPerModule())),
    /** The largest demand first. */
    DEMAND(Comparator.comparingInt(topic -> -topic.learners().known())),
    /** The smallest supply first. */
    SUPPLY(Comparator.comparingInt(topic -> topic.supply().modules())),
    /** In the order of the frameworks. */
    FRAMEWORK(Comparator.comparingInt(topic -> 0));

    private final Comparator<Topic> order;

    TopicSort(Comparator<Topic> order) {
        this.order = order.thenComparing(Topic::competence, Comparator.comparing(CompetenceView::reference));
    }

    Comparator<Topic> order() {
        return order;
    }
}
