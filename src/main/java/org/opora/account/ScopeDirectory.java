package org.opora.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What accounts must know of the register: names and members of the scopes in which roles are given. */
public interface ScopeDirectory {

    /** All regions, by name. */
    List<Scope> regions();

    /** All municipalities, by name. */
    List<Scope> municipalities();

    /** The municipalities of a region. */
    List<UUID> municipalityIdsOf(UUID regionId);

    /** The schools of a municipality that are not archived, by name. */
    List<Scope> schools(UUID municipalityId);

    /** The post of the head of each municipality's education authority, where the register names the authority. */
    Map<UUID, String> headPosts();

    /** Short names of any regions, municipalities and schools, archived ones too, by id. */
    Map<UUID, String> names(Collection<UUID> ids);

    /** One region, municipality or school. */
    record Scope(UUID id, String slug, String name) {}
}
