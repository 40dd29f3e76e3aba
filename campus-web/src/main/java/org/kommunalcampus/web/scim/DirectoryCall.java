package org.kommunalcampus.web.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.provisioning.DirectoryEntrance;
import org.kommunalcampus.provisioning.NewStep;
import org.kommunalcampus.provisioning.TrialRecord;
import org.kommunalcampus.shared.Caller;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.MunicipalityId;

/** One request of a directory: who it is, and what came of it so far. A bulk request is one call of several steps. */
class DirectoryCall extends Context {

    private final DirectoryEntrance entrance;
    private final List<NewStep> steps = new ArrayList<>();
    private final List<TrialRecord> kept = new ArrayList<>();
    private final List<String> noted = new ArrayList<>();
    private final List<TrialRecord> dropped = new ArrayList<>();
    private Set<String> named = Set.of();
    private @Nullable ResourceNode original;
    private @Nullable MemberId member;
    private String subject = "";

    DirectoryCall(DirectoryEntrance entrance) {
        super(new Known(entrance));
        this.entrance = entrance;
    }

    static DirectoryCall of(Context context) {
        return (DirectoryCall) context;
    }

    /** Forgets what an earlier step of the same request left behind. */
    void begin() {
        steps.clear();
        kept.clear();
        dropped.clear();
        original = null;
        member = null;
        subject = "";
    }

    /** Says what the body names, which the library forgets where it is empty. */
    void setNamed(Set<String> fields) {
        named = Set.copyOf(fields);
    }

    /** Whether the body names the field, be it to say that it is empty; not known within a bulk. */
    boolean names(String field) {
        return named.contains(field);
    }

    /** HR reads of this refusal already. */
    void addNoted(String detail) {
        noted.add(detail);
    }

    /** The refusals of which HR reads, as the directory reads them. */
    List<String> noted() {
        return List.copyOf(noted);
    }

    /** Says whom or what the step is about, so that HR can read it even where the step is refused. */
    void about(@Nullable MemberId person, String name) {
        member = person;
        subject = name;
    }

    @Nullable
    MemberId member() {
        return member;
    }

    /** Empty where the step was refused before anybody knew. */
    String subject() {
        return subject;
    }

    DirectoryEntrance entrance() {
        return entrance;
    }

    boolean isOnTrial() {
        return entrance.trial();
    }

    Caller caller() {
        return entrance.caller();
    }

    MunicipalityId town() {
        return entrance.municipality();
    }

    boolean isPatch() {
        return getUriInfos().getHttpMethod() == HttpMethod.PATCH;
    }

    void note(NewStep step) {
        steps.add(step);
    }

    List<NewStep> steps() {
        return List.copyOf(steps);
    }

    void keep(TrialRecord made) {
        kept.add(made);
    }

    List<TrialRecord> kept() {
        return List.copyOf(kept);
    }

    /** What was only tried is dropped again. */
    void drop(TrialRecord made) {
        dropped.add(made);
    }

    List<TrialRecord> dropped() {
        return List.copyOf(dropped);
    }

    /** What a patch starts from. */
    void setOriginal(ResourceNode node) {
        original = node;
    }

    @Nullable
    ResourceNode original() {
        return original;
    }

    /** The filter chain has let nobody else in. */
    private record Known(DirectoryEntrance entrance) implements Authorization {

        @Override
        public String getClientId() {
            return entrance.access().toString();
        }

        @Override
        public Set<String> getClientRoles() {
            return Set.of();
        }

        @Override
        public boolean authenticate(Map<String, String> headers, Map<String, String> parameters) {
            return true;
        }
    }
}
