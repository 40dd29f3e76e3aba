package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import java.util.function.Supplier;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provisioning.DirectoryAccesses;
import org.kommunalcampus.provisioning.DirectoryLog;
import org.kommunalcampus.provisioning.DirectoryTrials;
import org.kommunalcampus.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What changes something is done in one transaction together with its note; on trial the transaction is undone, and only the note stays. */
@Component
@RequiredArgsConstructor
class ScimStep implements Interceptor {

    private final TransactionTemplate transaction;
    private final DirectoryLog log;
    private final DirectoryTrials trials;
    private final DirectoryAccesses accesses;
    private final ScimRefusals refusals;

    @Override
    public <T> T doAround(Supplier<T> step, Context context) {
        DirectoryCall call = DirectoryCall.of(context);
        call.begin();
        try {
            T done = transaction.execute(status -> {
                T result = step.get();
                if (call.isOnTrial()) {
                    status.setRollbackOnly();
                } else {
                    store(call);
                }
                return result;
            });
            if (call.isOnTrial()) {
                store(call);
            }
            return done;
        } catch (RuntimeException refused) {
            if (refused instanceof Refused no && no.getCode().equals(DirectoryLog.TOO_MANY_LEFT)) {
                accesses.stop(call.caller(), call.entrance());
            }
            throw refusals.noted(call, refused);
        }
    }

    private void store(DirectoryCall call) {
        call.steps().forEach(step -> log.note(call.caller(), call.entrance(), step));
        call.kept().forEach(made -> trials.keep(call.caller(), call.entrance(), made));
        call.dropped().forEach(made -> trials.drop(call.caller(), call.entrance(), made.kind(), made.id()));
    }
}
