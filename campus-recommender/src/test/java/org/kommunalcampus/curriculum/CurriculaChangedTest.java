package org.kommunalcampus.curriculum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.MemberId;
import tools.jackson.databind.json.JsonMapper;

class CurriculaChangedTest {

    @Test
    void theEventOfANodeThatDiedCanBeDeliveredAgain() {
        var json = JsonMapper.builder().build();
        var event = new CurriculaChanged(Map.of(MemberId.next(), 2, MemberId.next(), 3));

        assertThat(json.readValue(json.writeValueAsString(event), CurriculaChanged.class))
                .isEqualTo(event);
    }
}
