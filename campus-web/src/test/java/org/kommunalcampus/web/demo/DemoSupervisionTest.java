package org.kommunalcampus.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.web.api.ApiTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A start of the demo that was interrupted goes on with the supervised exam wherever it stopped, and a complete one changes nothing. */
@ApiTest
class DemoSupervisionTest {

    private static final String MODULE =
            "(select module_id from exam_supervision where module_id in (select id from learning_module where external_id = 'ZB-101'))";

    @Autowired
    private DemoSupervision demo;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void itGoesOnWhereItStopped() {
        Map<String, Long> complete = consents();
        assertThat(complete).containsOnlyKeys("CONFIRMED", "GIVEN").containsEntry("GIVEN", 2L);

        demo.load(Caller.system("demo"));
        assertThat(consents()).isEqualTo(complete);
        assertThat(supervisors()).isEqualTo(1);

        jdbc.sql("delete from exam_supervisor where module_id = " + MODULE).update();
        jdbc.sql("update supervision_consent set state = 'GIVEN', decided_at = null where module_id = " + MODULE)
                .update();
        demo.load(Caller.system("demo"));
        assertThat(consents()).isEqualTo(complete);
        assertThat(supervisors()).isEqualTo(1);

        jdbc.sql(
                        "delete from supervision_consent where state = 'GIVEN' and module_id = " + MODULE
                                + " and not exists (select 1 from study_attempt a where a.enrolment_id = supervision_consent.enrolment_id)")
                .update();
        demo.load(Caller.system("demo"));
        assertThat(consents()).isEqualTo(complete);
    }

    private Map<String, Long> consents() {
        return jdbc
                .sql("select state from supervision_consent where module_id = " + MODULE)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(state -> state, Collectors.counting()));
    }

    private long supervisors() {
        return jdbc.sql("select count(*) from exam_supervisor where module_id = " + MODULE)
                .query(Long.class)
                .single();
    }
}
