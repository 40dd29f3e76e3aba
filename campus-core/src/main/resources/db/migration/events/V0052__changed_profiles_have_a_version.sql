-- Changes of profiles that were not heard of before an update: no plan counts as built from such a version.
update EVENT_PUBLICATION
set SERIALIZED_EVENT = concat(left(SERIALIZED_EVENT, char_length(SERIALIZED_EVENT) - 1), ',"version":9007199254740991}')
where EVENT_TYPE = 'org.kommunalcampus.profile.ProfileChanged' and SERIALIZED_EVENT not like '%"version"%';
