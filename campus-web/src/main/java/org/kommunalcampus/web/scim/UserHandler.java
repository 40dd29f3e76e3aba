package org.kommunalcampus.web.scim;

import static java.util.stream.Collectors.toSet;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provisioning.DirectoryAct;
import org.kommunalcampus.provisioning.DirectoryOutcome;
import org.kommunalcampus.provisioning.DirectoryPeople;
import org.kommunalcampus.provisioning.DirectoryPerson;
import org.kommunalcampus.provisioning.DirectoryStaffing;
import org.kommunalcampus.provisioning.StatedPerson;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.NotFound;
import org.springframework.stereotype.Component;

/** Users of SCIM: the people of the municipality. */
@Component
@RequiredArgsConstructor
class UserHandler extends ResourceHandler<User> {

    private final DirectoryPeople people;
    private final DirectoryStaffing staffing;
    private final TrialUsers trial;
    private final ScimStep steps;
    private final ScimLook looks;

    @Override
    public User createResource(User said, Context context) {
        DirectoryCall call = DirectoryCall.of(context);
        StatedPerson stated = PersonNodes.stated(said, null, true);
        call.about(null, PersonNodes.subject(stated));
        trial.mustBeNew(call, stated.userName());
        var real = trial.withoutTried(call, stated);
        DirectoryOutcome<DirectoryPerson> done = staffing.admit(call.caller(), call.town(), real);
        User answer = PersonNodes.user(done.result());
        if (call.isOnTrial()) {
            trial.keep(call, answer, said);
        }
        boolean isNew = done.act() == DirectoryAct.JOINED;
        call.note(Notes.of(
                done, isNew && call.isOnTrial() ? null : done.result().person().id(), PersonNodes.subject(stated)));
        return answer;
    }

    @Override
    public User getResource(
            String id,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context) {
        DirectoryCall call = DirectoryCall.of(context);
        MemberId member = ScimIds.member(id);
        return trial.find(call, member)
                .orElseGet(() -> PersonNodes.user(people.find(call.caller(), call.town(), member)));
    }

    @Override
    public User getResourceForUpdate(
            String id,
            @Nullable List<SchemaAttribute> attributes,
            @Nullable List<SchemaAttribute> excluded,
            Context context,
            EndpointType type) {
        DirectoryCall call = DirectoryCall.of(context);
        User found = getResource(id, attributes, excluded, context);
        MemberId member = ScimIds.member(id);
        call.about(!call.isOnTrial() || isReal(call, member) ? member : null, Notes.subject(found));
        call.setOriginal(JsonHelper.readJsonDocument(found.toString(), User.class));
        return found;
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excluded,
            Context context) {
        DirectoryCall call = DirectoryCall.of(context);
        Slice<User> found = filter == null
                ? page(call, startIndex - 1, count)
                : Slice.of(matching(call, filter), startIndex - 1, count);
        return PartialListResponse.<User>builder()
                .resources(new ArrayList<>(found.content()))
                .totalResults(found.total())
                .build();
    }

    @Override
    public User updateResource(User said, Context context) {
        DirectoryCall call = DirectoryCall.of(context);
        MemberId id = ScimIds.member(said.getId().orElse(""));
        User before = call.isPatch() ? (User) call.original() : null;
        Optional<User> tried = trial.find(call, id);
        if (tried.isPresent() && !isReal(call, id)) {
            return trial.update(call, tried.get(), said);
        }
        DirectoryPerson now = people.find(call.caller(), call.town(), id);
        StatedPerson stated = PersonNodes.stated(said, before, now.active());
        call.about(id, Notes.subject(now));
        DirectoryOutcome<DirectoryPerson> done =
                staffing.change(call.caller(), call.town(), id, trial.withoutTried(call, stated));
        call.note(Notes.of(done, id, Notes.subject(now)));
        return PersonNodes.user(done.result());
    }

    @Override
    public void deleteResource(String id, Context context) {
        DirectoryCall call = DirectoryCall.of(context);
        MemberId member = ScimIds.member(id);
        Optional<User> tried = trial.find(call, member);
        if (tried.isPresent() && !isReal(call, member)) {
            trial.drop(call, tried.get());
            return;
        }
        DirectoryPerson now = people.find(call.caller(), call.town(), member);
        call.about(member, Notes.subject(now));
        call.note(Notes.of(staffing.leave(call.caller(), call.town(), member), member, Notes.subject(now)));
    }

    @Override
    public Interceptor getInterceptor(EndpointType type) {
        return type == EndpointType.GET || type == EndpointType.LIST ? looks : steps;
    }

    private boolean isReal(DirectoryCall call, MemberId id) {
        try {
            people.find(call.caller(), call.town(), id);
            return true;
        } catch (NotFound onlyTried) {
            return false;
        }
    }

    private Slice<User> page(DirectoryCall call, long start, int count) {
        Slice<DirectoryPerson> real = Slice.of(page -> people.page(call.caller(), call.town(), page), start, count);
        List<User> users =
                new ArrayList<>(real.content().stream().map(PersonNodes::user).toList());
        Slice<User> tried =
                Slice.of(page -> trial.page(call, page), Math.max(0, start - real.total()), count - users.size());
        users.addAll(tried.content());
        return new Slice<>(users, real.total() + tried.total());
    }

    private List<User> matching(DirectoryCall call, FilterNode filter) {
        Optional<PersonFilter> key = PersonFilter.of(filter);
        List<DirectoryPerson> real = key.map(
                        found -> people.matching(call.caller(), call.town(), found.key(), found.value()))
                .orElseGet(() -> people.all(call.caller(), call.town()));
        List<User> candidates = new ArrayList<>(trial.candidates(call, key.orElse(null)));
        Set<Optional<String>> tried = candidates.stream().map(User::getId).collect(toSet());
        real.stream()
                .map(PersonNodes::user)
                .filter(user -> !tried.contains(user.getId()))
                .forEach(candidates::add);
        return FilterResourceResolver.filterResources(getServiceProvider(), candidates, filter);
    }
}
