package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.provisioning.DirectoryEntryKind;
import org.kommunalcampus.provisioning.DirectoryTrials;
import org.kommunalcampus.provisioning.TrialRecord;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** What a directory on trial believes to have made, as SCIM's resources; of one that is no trial there is nothing. */
@Component
@RequiredArgsConstructor
class Trials {

    private final DirectoryTrials trials;

    <T extends ResourceNode> Optional<T> find(DirectoryCall call, DirectoryEntryKind kind, UUID id, Class<T> type) {
        return call.isOnTrial()
                ? trials.find(call.caller(), call.entrance(), kind, id).map(made -> read(made, type))
                : Optional.empty();
    }

    <T extends ResourceNode> Page<T> page(DirectoryCall call, DirectoryEntryKind kind, Pageable page, Class<T> type) {
        return call.isOnTrial()
                ? trials.page(call.caller(), call.entrance(), kind, page).map(made -> read(made, type))
                : Page.empty(page);
    }

    <T extends ResourceNode> List<T> byExternalId(
            DirectoryCall call, DirectoryEntryKind kind, String id, Class<T> type) {
        return call.isOnTrial()
                ? trials.byExternalId(call.caller(), call.entrance(), kind, id).stream()
                        .map(made -> read(made, type))
                        .toList()
                : List.of();
    }

    Set<UUID> among(DirectoryCall call, DirectoryEntryKind kind, Collection<UUID> ids) {
        return call.isOnTrial() ? trials.among(call.caller(), call.entrance(), kind, ids) : Set.of();
    }

    boolean isThere(DirectoryCall call, DirectoryEntryKind kind, UUID id) {
        return call.isOnTrial()
                && trials.find(call.caller(), call.entrance(), kind, id).isPresent();
    }

    <T extends ResourceNode> List<T> all(DirectoryCall call, DirectoryEntryKind kind, Class<T> type) {
        return call.isOnTrial()
                ? trials.all(call.caller(), call.entrance(), kind).stream()
                        .map(made -> read(made, type))
                        .toList()
                : List.of();
    }

    <T extends ResourceNode> List<T> named(DirectoryCall call, DirectoryEntryKind kind, String name, Class<T> type) {
        return call.isOnTrial()
                ? trials.named(call.caller(), call.entrance(), kind, name).stream()
                        .map(made -> read(made, type))
                        .toList()
                : List.of();
    }

    void mustBeNew(DirectoryCall call, DirectoryEntryKind kind, String name) {
        if (call.isOnTrial()
                && !trials.named(call.caller(), call.entrance(), kind, name).isEmpty()) {
            throw new ConflictException("The resource exists already.", ScimType.RFC7644.UNIQUENESS);
        }
    }

    private static <T extends ResourceNode> T read(TrialRecord made, Class<T> type) {
        return JsonHelper.readJsonDocument(made.document(), type);
    }
}
