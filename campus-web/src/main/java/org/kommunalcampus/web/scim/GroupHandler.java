package org.kommunalcampus.web.scim;

import static java.util.stream.Collectors.toSet;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.filter.resources.FilterResourceResolver;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.organisation.MemberView;
import org.kommunalcampus.provisioning.DirectoryAct;
import org.kommunalcampus.provisioning.DirectoryOutcome;
import org.kommunalcampus.provisioning.DirectoryUnit;
import org.kommunalcampus.provisioning.DirectoryUnits;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.UnitId;
import org.springframework.stereotype.Component;

/** Groups of SCIM: the units of the municipality. */
@Component
@RequiredArgsConstructor
class GroupHandler extends ResourceHandler<Group> {

    private static final String MEMBERS = "members";

    private final DirectoryUnits units;
    private final TrialGroups trial;
    private final ScimStep steps;
    private final ScimLook looks;

    @Override
    public Group createResource(Group said, Context context) {
        DirectoryCall call = DirectoryCall.of(context);
        String name = said.getDisplayName().orElse("");
        call.about(null, name);
        trial.mustBeNew(call, name);
        DirectoryOutcome<DirectoryUnit> done = units.admit(
                call.caller(), call.town(), name, said.getExternalId().orElse(null));
        call.note(Notes.of(done, null, name));
        if (!said.getMembers().isEmpty()) {
            fill(call, done.result().id(), GroupNodes.people(said));
        }
        Group answer = group(call, done.result());
        if (call.isOnTrial()) {
            trial.keep(call, answer, said);
        }
        return answer;
    }

    @Override
    public Group getResource(
            String id,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context) {
        DirectoryCall call = DirectoryCall.of(context);
        UnitId unit = ScimIds.unit(id);
        return trial.find(call, unit).orElseGet(() -> group(call, units.find(call.caller(), call.town(), unit)));
    }

    @Override
    public Group getResourceForUpdate(
            String id,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context,
            EndpointType type) {
        Group found = getResource(id, attributes, excluded, context);
        DirectoryCall.of(context).setOriginal(JsonHelper.readJsonDocument(found.toString(), Group.class));
        return found;
    }

    @Override
    public PartialListResponse<Group> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        DirectoryCall call = DirectoryCall.of(context);
        List<DirectoryUnit> all = units.all(call.caller(), call.town());
        boolean filtersPeople = filter != null && filter.toString().contains(MEMBERS);
        List<Group> groups = new ArrayList<>(groups(call, all, filtersPeople));
        Set<Optional<String>> real = groups.stream().map(Group::getId).collect(toSet());
        trial.all(call).stream().filter(tried -> !real.contains(tried.getId())).forEach(groups::add);
        List<Group> matching =
                filter == null ? groups : FilterResourceResolver.filterResources(getServiceProvider(), groups, filter);
        Slice<Group> found = Slice.of(matching, startIndex - 1, count);
        return PartialListResponse.<Group>builder()
                .resources(withPeople(call, all, found.content()))
                .totalResults(found.total())
                .build();
    }

    @Override
    public Group updateResource(Group said, Context context) {
        DirectoryCall call = DirectoryCall.of(context);
        UnitId id = ScimIds.unit(said.getId().orElse(""));
        String name = said.getDisplayName().orElse("");
        Optional<Group> tried = trial.find(call, id);
        boolean real = units.all(call.caller(), call.town()).stream()
                .anyMatch(unit -> unit.id().equals(id));
        if (tried.isPresent() && !real) {
            return trial.update(call, tried.get(), said);
        }
        DirectoryUnit before = units.find(call.caller(), call.town(), id);
        call.about(null, before.name());
        DirectoryOutcome<DirectoryUnit> done = units.change(
                call.caller(),
                call.town(),
                id,
                name.isBlank() ? before.name() : name,
                said.getExternalId().orElse(before.externalId()));
        if (done.act() != DirectoryAct.NOTHING) {
            call.note(Notes.of(done, null, before.name()));
        }
        if (call.isPatch()) {
            move(call, id, GroupNodes.people((Group) Objects.requireNonNull(call.original())), GroupNodes.people(said));
        } else if (call.names(MEMBERS) || !said.getMembers().isEmpty()) {
            fill(call, id, GroupNodes.people(said));
        }
        return group(call, done.result());
    }

    @Override
    public void deleteResource(String id, Context context) {
        DirectoryCall call = DirectoryCall.of(context);
        UnitId unit = ScimIds.unit(id);
        Optional<Group> tried = trial.find(call, unit);
        if (tried.isPresent()) {
            trial.drop(call, tried.get());
            return;
        }
        String name = units.find(call.caller(), call.town(), unit).name();
        call.about(null, name);
        call.note(Notes.of(units.release(call.caller(), call.town(), unit), null, name));
    }

    @Override
    public Interceptor getInterceptor(EndpointType type) {
        return type == EndpointType.GET || type == EndpointType.LIST ? looks : steps;
    }

    private void fill(DirectoryCall call, UnitId unit, Set<MemberId> people) {
        note(call, units.fill(call.caller(), call.town(), unit, trial.withoutTried(call, people)));
    }

    /** A patch says who comes and who goes; whom another one put there at the same time stays. */
    private void move(DirectoryCall call, UnitId unit, Set<MemberId> before, Set<MemberId> after) {
        Set<MemberId> joining = new HashSet<>(after);
        joining.removeAll(before);
        Set<MemberId> leaving = new HashSet<>(before);
        leaving.removeAll(after);
        if (!joining.isEmpty() || !leaving.isEmpty()) {
            note(call, units.move(call.caller(), call.town(), unit, trial.withoutTried(call, joining), leaving));
        }
    }

    private static void note(DirectoryCall call, List<DirectoryOutcome<MemberView>> moved) {
        moved.forEach(done -> call.note(Notes.of(
                done,
                done.result().id(),
                done.result().fullName() + " (" + done.result().personnelKey() + ")")));
    }

    private Group group(DirectoryCall call, DirectoryUnit unit) {
        return groups(call, List.of(unit), true).getFirst();
    }

    private List<Group> groups(DirectoryCall call, List<DirectoryUnit> found, boolean withPeople) {
        Map<UnitId, List<MemberView>> people = withPeople
                ? units.people(
                        call.caller(),
                        call.town(),
                        found.stream().map(DirectoryUnit::id).toList())
                : Map.of();
        return found.stream()
                .map(unit -> GroupNodes.group(unit, people.getOrDefault(unit.id(), List.of())))
                .toList();
    }

    /** The people of those groups alone that are shown; they count for the version even where the directory does not ask for them. */
    private List<Group> withPeople(DirectoryCall call, List<DirectoryUnit> all, List<Group> shown) {
        Set<String> ids = new HashSet<>();
        shown.forEach(group -> ids.add(group.getId().orElse("")));
        List<DirectoryUnit> real =
                all.stream().filter(unit -> ids.contains(unit.id().toString())).toList();
        Map<String, Group> full = new HashMap<>();
        groups(call, real, true).forEach(group -> full.put(group.getId().orElse(""), group));
        return shown.stream()
                .map(group -> Objects.requireNonNullElse(full.get(group.getId().orElse("")), group))
                .toList();
    }
}
