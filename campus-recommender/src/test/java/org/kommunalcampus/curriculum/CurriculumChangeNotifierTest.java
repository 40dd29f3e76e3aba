package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.notification.NotificationView;
import org.kommunalcampus.notification.Notifications;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.testing.SampleCampus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

@PlanTest
class CurriculumChangeNotifierTest {

    @Autowired
    private Notifications notifications;

    @Autowired
    private Curricula curricula;

    @Autowired
    private PlanWorld world;

    @Autowired
    private SampleCampus campus;

    private CompetenceId wanted;
    private ModuleId module;
    private MemberId member;
    private Caller caller;

    @BeforeEach
    void aLearnerWithAPlan() {
        wanted = campus.competence();
        module = world.publish(wanted, 3);
        member = world.learner(Map.of(wanted, 3));
        caller = campus.learner(member);
        world.settle();
    }

    @Test
    void theFirstPlanIsNoNews() {
        assertThat(news()).isEmpty();
    }

    @Test
    void whatOthersDoToThePlanIsToldOnceWithTheLatestVersion() {
        world.withdraw(module);
        world.settle();
        world.publish(wanted, 3);
        world.settle();
        world.awaitEvents();

        assertThat(news()).extracting(NotificationView::arguments).containsExactly(List.of("3"));
        assertThat(notifications.unread(caller)).isEqualTo(1);
    }

    @Test
    void theOwnDoingIsNoNews() {
        curricula.decide(caller, member, module, Decision.Kind.REFUSE, null);
        world.awaitEvents();

        assertThat(curricula.of(caller, member).version()).isEqualTo(2);
        assertThat(news()).isEmpty();
    }

    private List<NotificationView> news() {
        return notifications.of(caller, PageRequest.of(0, 10)).getContent();
    }
}
