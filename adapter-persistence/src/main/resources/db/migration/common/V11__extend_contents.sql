-- What contents and license servers learnt to say for all DRM systems and license flows.

-- DRM parameters in pairs: none of them is the empty list, that nothing was said is NULL. A resource may be a whole
-- document, with a backslash before its backslashes and a 0 for its NULs.
ALTER TABLE content ADD COLUMN kek wrapped_secret;
ALTER TABLE content ADD COLUMN key_id VARCHAR;
ALTER TABLE content ADD COLUMN drm_parameter_names VARCHAR ARRAY;
ALTER TABLE content ADD COLUMN drm_parameter_values VARCHAR ARRAY;
ALTER TABLE content ADD COLUMN required_service_provider_id identifier;
ALTER TABLE content ADD COLUMN required_resource VARCHAR;
ALTER TABLE content ADD COLUMN accepted_sources VARCHAR ARRAY;

ALTER TABLE content DROP CONSTRAINT content_keys_in_pairs;
ALTER TABLE content DROP CONSTRAINT content_can_be_licensed;

ALTER TABLE content ADD CONSTRAINT content_has_one_key
  CHECK (content_key IS NULL OR kek IS NULL);
ALTER TABLE content ADD CONSTRAINT content_iv_goes_with_a_key
  CHECK (iv IS NULL OR content_key IS NOT NULL OR kek IS NOT NULL);
ALTER TABLE content ADD CONSTRAINT content_can_be_licensed
  CHECK (token_url IS NOT NULL
    OR content_key IS NOT NULL AND drm = 'fairplay' AND iv IS NOT NULL
    OR kek IS NOT NULL AND drm = 'fairplay' AND iv IS NOT NULL AND key_id IS NOT NULL
    OR (content_key IS NOT NULL OR kek IS NOT NULL) AND drm <> 'fairplay'
      AND key_id IS NOT NULL AND drm_parameter_names IS NOT NULL);
ALTER TABLE content ADD CONSTRAINT content_rental_is_of_fairplay
  CHECK (rental_duration_seconds IS NULL OR drm = 'fairplay');
ALTER TABLE content ADD CONSTRAINT content_drm_parameters_in_pairs
  CHECK ((drm_parameter_names IS NULL) = (drm_parameter_values IS NULL)
    AND (drm_parameter_names IS NULL
      OR CARDINALITY(drm_parameter_names) = CARDINALITY(drm_parameter_values)));
ALTER TABLE content ADD CONSTRAINT content_requirement_is_whole
  CHECK ((required_service_provider_id IS NULL) = (required_resource IS NULL)
    AND (required_resource IS NULL) = (accepted_sources IS NULL)
    AND (accepted_sources IS NULL OR CARDINALITY(accepted_sources) > 0));

-- No rate means as often as it likes.
ALTER TABLE license_server ADD COLUMN subject VARCHAR;
ALTER TABLE license_server ADD COLUMN rate_per_second INTEGER;
ALTER TABLE license_server ADD COLUMN rate_burst INTEGER;
ALTER TABLE license_server
  ADD COLUMN switched_on VARCHAR ARRAY DEFAULT CAST(ARRAY[] AS VARCHAR ARRAY) NOT NULL;
ALTER TABLE license_server ADD CONSTRAINT license_server_rate_is_whole
  CHECK ((rate_per_second IS NULL) = (rate_burst IS NULL));
