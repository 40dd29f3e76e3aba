package org.kommunalcampus.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kommunalcampus.web.kit.Submission.submit;
import static org.kommunalcampus.web.kit.Submission.submitFor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

class SubmissionTest {

    record Goal(String title, @StandsFor("by") @Nullable LocalDate due) {}

    private final Goal form = new Goal("x", null);
    private final BindingResult errors = new BeanPropertyBindingResult(form, "form");

    @Test
    void whatSucceedsLeavesNoErrorAndGivesItsResult() {
        assertThat(submitFor(form, errors, () -> "done")).contains("done");
        assertThat(errors.hasErrors()).isFalse();
    }

    @Test
    void everyInvalidFieldGetsItsError() {
        boolean done = submit(form, errors, () -> {
            throw new Invalid(List.of(
                    new FieldError("/goal/title", "too-long", "Too long."),
                    new FieldError("/goal/by", "required", "A day is needed.")));
        });
        assertThat(done).isFalse();
        assertThat(errors.getFieldErrors("title"))
                .singleElement()
                .extracting(error -> error.getCode())
                .isEqualTo("too-long");
        assertThat(errors.getFieldErrors("due"))
                .singleElement()
                .extracting(error -> error.getCode())
                .isEqualTo("required");
    }

    @Test
    void anEntryOfAListBelongsToItsField() {
        submit(form, errors, () -> {
            throw new Invalid("/title/3", "too-long", "Too long.");
        });
        assertThat(errors.getFieldErrors("title")).hasSize(1);
    }

    @Test
    void aRefusalAndANewerVersionBelongToTheWholeForm() {
        submit(form, errors, () -> {
            throw new Refused("session-full", "full");
        });
        assertThat(errors.getFieldErrors()).isEmpty();
        assertThat(errors.getGlobalErrors()).hasSize(1);
        assertThat(Submission.isStale(errors)).isFalse();

        var again = new BeanPropertyBindingResult(form, "form");
        submit(form, again, () -> {
            throw new Stale(1, 2);
        });
        assertThat(Submission.isStale(again)).isTrue();
    }

    @Test
    void nothingRunsWhereAFieldCouldNotBeRead() {
        errors.reject("typeMismatch");
        assertThat(submit(form, errors, () -> {
                    throw new IllegalStateException("must not run");
                }))
                .isFalse();
    }

    @Test
    void whatDoesNotExistPassesThrough() {
        assertThatThrownBy(() -> submit(form, errors, () -> {
                    throw new NotFound("goal", 1);
                }))
                .isInstanceOf(NotFound.class);
    }
}
