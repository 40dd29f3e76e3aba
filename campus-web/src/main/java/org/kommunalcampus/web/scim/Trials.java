package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provisioning.DirectoryTrials;
import org.kommunalcampus.provisioning.EntryKind;
import org.kommunalcampus.provisioning.TrialRecord;
import org.springframework.stereotype.Component;

/** What a directory on trial believes to have made, as SCIM's resources; of one that is no trial there is nothing. */
@Component
@RequiredArgsConstructor
class Trials {

    private final DirectoryTrials trials;

    <T extends ResourceNode> Optional<T> find(DirectoryCall call, EntryKind kind, UUID id, Class<T> type) {
        return call.isOnTrial()
                ? trials.find(call.caller(), call.entrance(), kind, id).map(made -> read(made, type))
                : Optional.empty();
    }

    boolean isThere(DirectoryCall call, EntryKind kind, UUID id) {
        return call.isOnTrial()
                && trials.find(call.caller(), call.entrance(), kind, id).isPresent();
    }

    <T extends ResourceNode> List<T> all(DirectoryCall call, EntryKind kind, Class<T> type) {
        return call.isOnTrial()
                ? trials.all(call.caller(), call.entrance(), kind).stream()
                        .map(made -> read(made, type))
                        .toList()
                : List.of();
    }

    <T extends ResourceNode> List<T> named(DirectoryCall call, EntryKind kind, String name, Class<T> type) {
        return call.isOnTrial()
                ? trials.named(call.caller(), call.entrance(), kind, name).stream()
                        .map(made -> read(made, type))
                        .toList()
                : List.of();
    }

    void mustBeNew(DirectoryCall call, EntryKind kind, String name) {
        if (call.isOnTrial()
                && !trials.named(call.caller(), call.entrance(), kind, name).isEmpty()) {
            throw new ConflictException("The resource exists already.", ScimType.RFC7644.UNIQUENESS);
        }
    }

    private static <T extends ResourceNode> T read(TrialRecord made, Class<T> type) {
        return JsonHelper.readJsonDocument(made.document(), type);
    }
}
