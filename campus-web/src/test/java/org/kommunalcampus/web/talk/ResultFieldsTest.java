package org.kommunalcampus.web.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.talk.TalkResult;

class ResultFieldsTest {

    @Test
    void theFormKeepsAsManyMeasuresAsAResultMayHave() {
        Map<String, String> fields = new HashMap<>();
        for (int row = 0; row < 10; row++) {
            fields.put("/measures/" + row + "/step", "Kurs " + row);
            fields.put("/measures/" + row + "/kind", "MAINTENANCE");
        }

        TalkResult read = ResultFields.read(fields);

        assertThat(read.measures()).hasSize(10);
        assertThat(ResultFields.read(ResultFields.of(read))).isEqualTo(read);
    }
}
