package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** What only looks words its refusals, and leaves no note. */
@Component
@RequiredArgsConstructor
class ScimLook implements Interceptor {

    private final ScimRefusals refusals;

    @Override
    public <T> T doAround(Supplier<T> step, Context context) {
        try {
            return step.get();
        } catch (RuntimeException refused) {
            throw refusals.worded(refused);
        }
    }
}
