package org.kommunalcampus.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.Evaluation;
import org.kommunalcampus.shared.EvaluationOff;
import org.kommunalcampus.shared.MunicipalityId;
import org.springframework.aop.support.AopUtils;

/**
 * Stands before every verb that is marked as an {@link Evaluation} and lets an employer's people through only where their municipality has switched it on. The
 * operator, the platform itself and whoever asks about the own person are not an employer's people.
 */
@RequiredArgsConstructor
class EvaluationGate implements MethodInterceptor {

    private final Supplier<EvaluationChoiceRepository> choices;
    private final Supplier<Clock> clock;

    @Override
    public @Nullable Object invoke(MethodInvocation call) throws Throwable {
        Evaluation evaluation = Objects.requireNonNull(AopUtils.getMostSpecificMethod(
                        call.getMethod(), Objects.requireNonNull(call.getThis()).getClass())
                .getAnnotation(Evaluation.class));
        Stream.of(call.getArguments())
                .filter(Caller.class::isInstance)
                .map(Caller.class::cast)
                .filter(caller -> evaluation.alwaysOn().isEmpty() && asksAsEmployer(caller, evaluation, call))
                .flatMap(caller -> Stream.ofNullable(caller.municipality()))
                .filter(employer -> !isOn(employer, evaluation.value()))
                .findFirst()
                .ifPresent(employer -> {
                    throw new EvaluationOff(evaluation.value());
                });
        return call.proceed();
    }

    private static boolean asksAsEmployer(Caller caller, Evaluation evaluation, MethodInvocation call) {
        boolean aboutOneself =
                caller.member() != null && Stream.of(call.getArguments()).anyMatch(caller.member()::equals);
        return !aboutOneself && Arrays.stream(evaluation.readers()).anyMatch(caller::is);
    }

    private boolean isOn(MunicipalityId municipality, String evaluation) {
        return choices.get().countAgreed(municipality.value(), evaluation, LocalDate.now(clock.get())) > 0;
    }
}
