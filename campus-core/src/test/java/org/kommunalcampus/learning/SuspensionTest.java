package org.kommunalcampus.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.CatalogueFacts;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.notification.NotificationKind;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.provider.Providers;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.ProviderId;
import org.kommunalcampus.testing.Callers;
import org.kommunalcampus.testing.CapabilityTest;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Pageable;

@CapabilityTest
class SuspensionTest {

    @Autowired
    private Enrolments enrolments;

    @Autowired
    private Providers providers;

    @Autowired
    private CatalogueFacts catalogue;

    @Autowired
    private Notifications notifications;

    @Autowired
    private SampleCampus campus;

    @Test
    void aSuspensionTakesModulesOutOfThePlannersSightAndWarnsThoseEnrolled() {
        ProviderId provider = campus.provider();
        ModuleId module = campus.module(provider, Format.ONLINE, Map.of());
        MemberId member = campus.member();
        Caller learner = campus.learner(member);
        enrolments.book(learner, member, module, null);

        providers.suspend(Callers.operator(), provider, "Beschwerden");

        assertThat(catalogue.facts()).noneMatch(facts -> facts.id().equals(module));
        await().untilAsserted(() -> assertThat(notifications.of(learner, Pageable.ofSize(5)))
                .extracting(NotificationView::kind, NotificationView::arguments)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        NotificationKind.PROVIDER_SUSPENDED, List.of(module.toString()))));
        assertThat(enrolments.of(learner, member))
                .extracting(EnrolmentView::state)
                .containsExactly(EnrolmentState.BOOKED);
        providers.lift(Callers.operator(), provider, "geklärt");
        assertThat(catalogue.facts()).anyMatch(facts -> facts.id().equals(module));
    }
}
