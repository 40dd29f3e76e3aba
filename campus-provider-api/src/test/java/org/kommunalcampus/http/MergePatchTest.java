package org.kommunalcampus.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Malformed;
import tools.jackson.databind.json.JsonMapper;

class MergePatchTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static MergePatch patch(String text) {
        return new MergePatch(JSON.readTree(text), JSON);
    }

    @Test
    void absentStaysNullClearsAndAValueReplaces() {
        MergePatch patch = patch("{\"language\":\"en\",\"hours\":null,\"days\":[\"2026-11-30\"]}");

        assertThat(patch.value("language", String.class, "de")).isEqualTo("en");
        assertThat(patch.number("hours", BigDecimal.TWO)).isEqualTo(BigDecimal.TWO);
        assertThat(patch.list("days", LocalDate.class)).containsExactly(LocalDate.of(2026, 11, 30));
        assertThat(patch.list("interests", String.class)).isNull();
        patch.check();
    }

    @Test
    void everyFaultIsReportedWithItsPointer() {
        MergePatch patch = patch("{\"member\":1,\"hours\":\"2\",\"days\":[\"2026-11-30\",\"x\",null],\"a/b\":1}");
        patch.readOnly("member");
        patch.number("hours", BigDecimal.TWO);
        patch.list("days", LocalDate.class);

        assertThatThrownBy(patch::check)
                .asInstanceOf(type(Invalid.class))
                .extracting(Invalid::getErrors)
                .satisfies(errors -> assertThat(errors)
                        .extracting(FieldError::pointer, FieldError::code)
                        .containsExactly(
                                tuple("/member", "read-only"),
                                tuple("/hours", "wrong-type"),
                                tuple("/days/1", "wrong-type"),
                                tuple("/days/2", "required"),
                                tuple("/a~1b", "unknown-field")));
    }

    @Test
    void aPatchIsAnObject() {
        for (String other : List.of("[]", "null", "3")) {
            assertThatThrownBy(() -> patch(other)).isInstanceOf(Malformed.class);
        }
    }
}
