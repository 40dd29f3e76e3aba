package org.kommunalcampus.web.kit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.FieldError;
import org.kommunalcampus.shared.Invalid;
import org.kommunalcampus.shared.Refused;
import org.kommunalcampus.shared.Stale;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Runs what a form asks for. What is wrong stays with the form's {@link BindingResult}, which the page shows at the fields beside what was typed. */
public final class Submission {

    /** The attribute of a request with the errors of the form that failed. */
    static final String FAILED = Submission.class.getName() + ".failed";

    private Submission() {}

    /**
     * Runs the verb unless a field could not be read. What it finds invalid becomes the error of its field; that it refuses or that somebody else was faster
     * becomes an error of the whole form. Anything else passes through.
     *
     * @param form what was entered; its components are the fields
     * @return whether the verb was done
     */
    public static boolean submit(Object form, BindingResult errors, Runnable verb) {
        if (errors.hasErrors()) {
            return failed(errors);
        }
        try {
            verb.run();
            return true;
        } catch (Invalid invalid) {
            invalid.getErrors().forEach(error -> reject(form, errors, error));
        } catch (OptimisticLockingFailureException lost) {
            whole(errors, new Stale(lost));
        } catch (Refused | Stale refused) {
            whole(errors, refused);
        }
        return failed(errors);
    }

    private static void whole(BindingResult errors, RuntimeException refused) {
        var whole = new ObjectError(errors.getObjectName(), refused.getMessage());
        whole.wrap(refused);
        errors.addError(whole);
    }

    /** Remembers the errors for the page that answers the request. */
    private static boolean failed(BindingResult errors) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(FAILED, errors, RequestAttributes.SCOPE_REQUEST);
        }
        return false;
    }

    /** As {@link #submit}, for a verb with a result; empty where it was not done. */
    public static <T> Optional<T> submitFor(Object form, BindingResult errors, Supplier<T> verb) {
        List<T> result = new ArrayList<>();
        submit(form, errors, () -> result.add(verb.get()));
        return result.stream().findFirst();
    }

    /** Whether somebody else changed the thing since the form was shown. */
    public static boolean isStale(BindingResult errors) {
        return errors.getGlobalErrors().stream().anyMatch(error -> error.contains(Stale.class));
    }

    /** What was refused, in the words of those who checked a file, which name lines and columns. */
    public static String details(BindingResult errors) {
        return errors.getAllErrors().stream()
                .map(ObjectError::getDefaultMessage)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static void reject(Object form, BindingResult errors, FieldError error) {
        errors.addError(new org.springframework.validation.FieldError(
                errors.getObjectName(),
                field(form, error.pointer()),
                null,
                false,
                new String[] {error.code()},
                null,
                error.detail()));
    }

    /** The form's field for the pointer: the component that is said to stand for it, else the one named like its last part that is any; the pointer where fields are named so. */
    private static String field(Object form, String pointer) {
        if (form instanceof Map<?, ?> named
                && named.keySet().stream().anyMatch(name -> name.toString().startsWith("/"))) {
            return pointer;
        }
        List<RecordComponent> fields = fields(form);
        for (String part : Arrays.asList(pointer.split("/")).reversed()) {
            for (RecordComponent field : fields) {
                @Nullable StandsFor other = field.getAccessor().getAnnotation(StandsFor.class);
                if (field.getName().equals(part)
                        || (other != null && other.value().equals(part))) {
                    return field.getName();
                }
            }
        }
        return fields.isEmpty() ? pointer.substring(pointer.lastIndexOf('/') + 1) : RefusalTexts.field(pointer);
    }

    private static List<RecordComponent> fields(Object form) {
        return form.getClass().isRecord() ? List.of(form.getClass().getRecordComponents()) : List.of();
    }
}
