package org.kommunalcampus.discussion;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.learning.Enrolments;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MunicipalityId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** A module with a session and people who take part in it. */
final class SampleForum {

    static final PageRequest FIRST = PageRequest.of(0, 20);
    static final PageRequest LATEST =
            PageRequest.of(0, 20, Sort.by(Sort.Order.desc("pinned"), Sort.Order.desc("lastPostAt")));

    final ProviderId provider;
    final Caller staff;
    final ModuleId module;
    final SessionId session;
    final Board forum;

    private final SampleCampus campus;
    private final Enrolments enrolments;

    SampleForum(SampleCampus campus, Enrolments enrolments) {
        this.campus = campus;
        this.enrolments = enrolments;
        provider = campus.provider();
        staff = campus.provider(provider);
        module = campus.module(provider, Format.ONLINE, Map.of(campus.competence(), 3));
        session = campus.session(module, Duration.ofDays(10), null);
        forum = Board.of(module);
    }

    /** Somebody of a new municipality who has booked the module. */
    Caller learner() {
        return learner(campus.municipality(), null);
    }

    /** Somebody of the municipality who has booked the module, or one of its sessions. */
    Caller learner(MunicipalityId town, @Nullable SessionId booked) {
        Caller learner = campus.learner(campus.member(town));
        enrolments.book(learner, learner.requireMember(), module, booked);
        return learner;
    }

    static ThreadDraft question(String title) {
        return new ThreadDraft(ThreadKind.QUESTION, title, null, "Wer weiß das?");
    }

    static ThreadDraft talk(String title, String tags, String text) {
        return new ThreadDraft(ThreadKind.DISCUSSION, title, tags, text);
    }
}
