#include "QuestionnaireData.h"

#define QUESTIONNAIRE(name, path_text) \
  {path_text, name, sizeof name}

static const unsigned char compiled[] = {
#embed "compiled.json"
};

static const unsigned char vocabulary[] = {
#embed "../../Questionnaires/vocabulary.yaml"
};

static const unsigned char readiness[] = {
#embed "../../Questionnaires/readiness.yaml"
};

static const unsigned char maturity[] = {
#embed "../../Questionnaires/maturity.yaml"
};

static const unsigned char gates[] = {
#embed "../../Questionnaires/gates.yaml"
};

static const unsigned char patterns[] = {
#embed "../../Questionnaires/patterns.yaml"
};

static const unsigned char catalogue[] = {
#embed "../../Questionnaires/catalogue.yaml"
};

static const unsigned char roadmap[] = {
#embed "../../Questionnaires/roadmap.yaml"
};

static const unsigned char trend[] = {
#embed "../../Questionnaires/trend.yaml"
};

static const unsigned char topology[] = {
#embed "../../Questionnaires/decisions/topology.yaml"
};

static const unsigned char hosting[] = {
#embed "../../Questionnaires/decisions/hosting.yaml"
};

static const unsigned char sourcing[] = {
#embed "../../Questionnaires/decisions/sourcing.yaml"
};

static const unsigned char legacy_access[] = {
#embed "../../Questionnaires/decisions/legacy-access.yaml"
};

static const unsigned char legacy_interface[] = {
#embed "../../Questionnaires/decisions/legacy-interface.yaml"
};

static const unsigned char data_movement[] = {
#embed "../../Questionnaires/decisions/data-movement.yaml"
};

static const unsigned char rollout[] = {
#embed "../../Questionnaires/decisions/rollout.yaml"
};

static const unsigned char compliance[] = {
#embed "../../Questionnaires/practice/compliance.yaml"
};

static const unsigned char controls[] = {
#embed "../../Questionnaires/practice/controls.yaml"
};

static const unsigned char cost[] = {
#embed "../../Questionnaires/practice/cost.yaml"
};

static const unsigned char data[] = {
#embed "../../Questionnaires/practice/data.yaml"
};

static const unsigned char governance[] = {
#embed "../../Questionnaires/practice/governance.yaml"
};

static const unsigned char legacy[] = {
#embed "../../Questionnaires/practice/legacy.yaml"
};

static const unsigned char method[] = {
#embed "../../Questionnaires/practice/method.yaml"
};

static const unsigned char monitoring[] = {
#embed "../../Questionnaires/practice/monitoring.yaml"
};

static const unsigned char people[] = {
#embed "../../Questionnaires/practice/people.yaml"
};

static const unsigned char phases[] = {
#embed "../../Questionnaires/practice/phases.yaml"
};

static const unsigned char pitfalls[] = {
#embed "../../Questionnaires/practice/pitfalls.yaml"
};

static const unsigned char portfolio[] = {
#embed "../../Questionnaires/practice/portfolio.yaml"
};

static const unsigned char practice[] = {
#embed "../../Questionnaires/practice/practice.yaml"
};

static const unsigned char risk[] = {
#embed "../../Questionnaires/practice/risk.yaml"
};

static const unsigned char practice_rollout[] = {
#embed "../../Questionnaires/practice/rollout.yaml"
};

static const unsigned char security[] = {
#embed "../../Questionnaires/practice/security.yaml"
};

static const unsigned char strategy[] = {
#embed "../../Questionnaires/practice/strategy.yaml"
};

static const unsigned char testing[] = {
#embed "../../Questionnaires/practice/testing.yaml"
};

static const unsigned char vendors[] = {
#embed "../../Questionnaires/practice/vendors.yaml"
};

static const unsigned char agent_permissions[] = {
#embed "../../Questionnaires/mappings/agent-permissions.yaml"
};

static const unsigned char asyncapi[] = {
#embed "../../Questionnaires/mappings/asyncapi.yaml"
};

static const unsigned char aws_catalogues[] = {
#embed "../../Questionnaires/mappings/aws-catalogues.yaml"
};

static const unsigned char aws_listings[] = {
#embed "../../Questionnaires/mappings/aws-listings.yaml"
};

static const unsigned char azure_model_deployments[] = {
#embed "../../Questionnaires/mappings/azure-model-deployments.yaml"
};

static const unsigned char backstage_catalog[] = {
#embed "../../Questionnaires/mappings/backstage-catalog.yaml"
};

static const unsigned char canada_ai_register[] = {
#embed "../../Questionnaires/mappings/canada-ai-register.yaml"
};

static const unsigned char codeowners[] = {
#embed "../../Questionnaires/mappings/codeowners.yaml"
};

static const unsigned char compose_for_developers[] = {
#embed "../../Questionnaires/mappings/compose-for-developers.yaml"
};

static const unsigned char compose[] = {
#embed "../../Questionnaires/mappings/compose.yaml"
};

static const unsigned char croissant_dataset[] = {
#embed "../../Questionnaires/mappings/croissant-dataset.yaml"
};

static const unsigned char cyclonedx_bom[] = {
#embed "../../Questionnaires/mappings/cyclonedx-bom.yaml"
};

static const unsigned char data_contract_specification[] = {
#embed "../../Questionnaires/mappings/data-contract-specification.yaml"
};

static const unsigned char dataset_card[] = {
#embed "../../Questionnaires/mappings/dataset-card.yaml"
};

static const unsigned char dbt_manifest[] = {
#embed "../../Questionnaires/mappings/dbt-manifest.yaml"
};

static const unsigned char dbt_properties[] = {
#embed "../../Questionnaires/mappings/dbt-properties.yaml"
};

static const unsigned char dbt_run_results[] = {
#embed "../../Questionnaires/mappings/dbt-run-results.yaml"
};

static const unsigned char dbt_source_freshness[] = {
#embed "../../Questionnaires/mappings/dbt-source-freshness.yaml"
};

static const unsigned char developer_agent_tools[] = {
#embed "../../Questionnaires/mappings/developer-agent-tools.yaml"
};

static const unsigned char envoy_ai_gateway[] = {
#embed "../../Questionnaires/mappings/envoy-ai-gateway.yaml"
};

static const unsigned char flagd[] = {
#embed "../../Questionnaires/mappings/flagd.yaml"
};

static const unsigned char github_workflow[] = {
#embed "../../Questionnaires/mappings/github-workflow.yaml"
};

static const unsigned char grafana_dashboard[] = {
#embed "../../Questionnaires/mappings/grafana-dashboard.yaml"
};

static const unsigned char grafana_shared_dashboard[] = {
#embed "../../Questionnaires/mappings/grafana-shared-dashboard.yaml"
};

static const unsigned char great_expectations_checkpoint[] = {
#embed "../../Questionnaires/mappings/great-expectations-checkpoint.yaml"
};

static const unsigned char great_expectations_result[] = {
#embed "../../Questionnaires/mappings/great-expectations-result.yaml"
};

static const unsigned char great_expectations_suite[] = {
#embed "../../Questionnaires/mappings/great-expectations-suite.yaml"
};

static const unsigned char grype_report[] = {
#embed "../../Questionnaires/mappings/grype-report.yaml"
};

static const unsigned char istio[] = {
#embed "../../Questionnaires/mappings/istio.yaml"
};

static const unsigned char jmeter_samples_table[] = {
#embed "../../Questionnaires/mappings/jmeter-samples-table.yaml"
};

static const unsigned char jmeter_samples[] = {
#embed "../../Questionnaires/mappings/jmeter-samples.yaml"
};

static const unsigned char jmeter_statistics[] = {
#embed "../../Questionnaires/mappings/jmeter-statistics.yaml"
};

static const unsigned char k6_summary[] = {
#embed "../../Questionnaires/mappings/k6-summary.yaml"
};

static const unsigned char kong_ai_gateway[] = {
#embed "../../Questionnaires/mappings/kong-ai-gateway.yaml"
};

static const unsigned char kserve[] = {
#embed "../../Questionnaires/mappings/kserve.yaml"
};

static const unsigned char kubernetes[] = {
#embed "../../Questionnaires/mappings/kubernetes.yaml"
};

static const unsigned char litellm_proxy_config[] = {
#embed "../../Questionnaires/mappings/litellm-proxy-config.yaml"
};

static const unsigned char locust_stats[] = {
#embed "../../Questionnaires/mappings/locust-stats.yaml"
};

static const unsigned char mcp_servers[] = {
#embed "../../Questionnaires/mappings/mcp-servers.yaml"
};

static const unsigned char mlflow_model[] = {
#embed "../../Questionnaires/mappings/mlflow-model.yaml"
};

static const unsigned char mlflow_registered_models[] = {
#embed "../../Questionnaires/mappings/mlflow-registered-models.yaml"
};

static const unsigned char model_card[] = {
#embed "../../Questionnaires/mappings/model-card.yaml"
};

static const unsigned char nemo_guardrails[] = {
#embed "../../Questionnaires/mappings/nemo-guardrails.yaml"
};

static const unsigned char open_data_contract[] = {
#embed "../../Questionnaires/mappings/open-data-contract.yaml"
};

static const unsigned char openapi_of_vendors[] = {
#embed "../../Questionnaires/mappings/openapi-of-vendors.yaml"
};

static const unsigned char openapi[] = {
#embed "../../Questionnaires/mappings/openapi.yaml"
};

static const unsigned char openlineage_event[] = {
#embed "../../Questionnaires/mappings/openlineage-event.yaml"
};

static const unsigned char openlineage_events[] = {
#embed "../../Questionnaires/mappings/openlineage-events.yaml"
};

static const unsigned char openslo[] = {
#embed "../../Questionnaires/mappings/openslo.yaml"
};

static const unsigned char oscal_catalogue[] = {
#embed "../../Questionnaires/mappings/oscal-catalogue.yaml"
};

static const unsigned char oscal_system_security_plan[] = {
#embed "../../Questionnaires/mappings/oscal-system-security-plan.yaml"
};

static const unsigned char portkey_config[] = {
#embed "../../Questionnaires/mappings/portkey-config.yaml"
};

static const unsigned char prometheus_rules[] = {
#embed "../../Questionnaires/mappings/prometheus-rules.yaml"
};

static const unsigned char promptfoo_config[] = {
#embed "../../Questionnaires/mappings/promptfoo-config.yaml"
};

static const unsigned char promptfoo_result[] = {
#embed "../../Questionnaires/mappings/promptfoo-result.yaml"
};

static const unsigned char published_templates[] = {
#embed "../../Questionnaires/mappings/published-templates.yaml"
};

static const unsigned char rag_evaluation[] = {
#embed "../../Questionnaires/mappings/rag-evaluation.yaml"
};

static const unsigned char sarif_results[] = {
#embed "../../Questionnaires/mappings/sarif-results.yaml"
};

static const unsigned char servicenow_cmdb[] = {
#embed "../../Questionnaires/mappings/servicenow-cmdb.yaml"
};

static const unsigned char sloth[] = {
#embed "../../Questionnaires/mappings/sloth.yaml"
};

static const unsigned char soda_checks[] = {
#embed "../../Questionnaires/mappings/soda-checks.yaml"
};

static const unsigned char soda_contract[] = {
#embed "../../Questionnaires/mappings/soda-contract.yaml"
};

static const unsigned char soda_scan_result[] = {
#embed "../../Questionnaires/mappings/soda-scan-result.yaml"
};

static const unsigned char spdx_ai_bom[] = {
#embed "../../Questionnaires/mappings/spdx-ai-bom.yaml"
};

static const unsigned char terraform[] = {
#embed "../../Questionnaires/mappings/terraform.yaml"
};

static const unsigned char trivy_report[] = {
#embed "../../Questionnaires/mappings/trivy-report.yaml"
};

static const unsigned char uk_algorithmic_records[] = {
#embed "../../Questionnaires/mappings/uk-algorithmic-records.yaml"
};

static const unsigned char unleash[] = {
#embed "../../Questionnaires/mappings/unleash.yaml"
};

static const unsigned char us_federal_ai_inventory_2023[] = {
#embed "../../Questionnaires/mappings/us-federal-ai-inventory-2023.yaml"
};

static const unsigned char us_federal_ai_inventory_2024[] = {
#embed "../../Questionnaires/mappings/us-federal-ai-inventory-2024.yaml"
};

static const unsigned char us_federal_ai_inventory[] = {
#embed "../../Questionnaires/mappings/us-federal-ai-inventory.yaml"
};

static const QuestionnaireFile files[] = {
    QUESTIONNAIRE(vocabulary, "Questionnaires/vocabulary.yaml"),
    QUESTIONNAIRE(readiness, "Questionnaires/readiness.yaml"),
    QUESTIONNAIRE(maturity, "Questionnaires/maturity.yaml"),
    QUESTIONNAIRE(gates, "Questionnaires/gates.yaml"),
    QUESTIONNAIRE(patterns, "Questionnaires/patterns.yaml"),
    QUESTIONNAIRE(catalogue, "Questionnaires/catalogue.yaml"),
    QUESTIONNAIRE(roadmap, "Questionnaires/roadmap.yaml"),
    QUESTIONNAIRE(trend, "Questionnaires/trend.yaml"),
    QUESTIONNAIRE(topology, "Questionnaires/decisions/topology.yaml"),
    QUESTIONNAIRE(hosting, "Questionnaires/decisions/hosting.yaml"),
    QUESTIONNAIRE(sourcing, "Questionnaires/decisions/sourcing.yaml"),
    QUESTIONNAIRE(legacy_access, "Questionnaires/decisions/legacy-access.yaml"),
    QUESTIONNAIRE(legacy_interface, "Questionnaires/decisions/legacy-interface.yaml"),
    QUESTIONNAIRE(data_movement, "Questionnaires/decisions/data-movement.yaml"),
    QUESTIONNAIRE(rollout, "Questionnaires/decisions/rollout.yaml"),
    QUESTIONNAIRE(compliance, "Questionnaires/practice/compliance.yaml"),
    QUESTIONNAIRE(controls, "Questionnaires/practice/controls.yaml"),
    QUESTIONNAIRE(cost, "Questionnaires/practice/cost.yaml"),
    QUESTIONNAIRE(data, "Questionnaires/practice/data.yaml"),
    QUESTIONNAIRE(governance, "Questionnaires/practice/governance.yaml"),
    QUESTIONNAIRE(legacy, "Questionnaires/practice/legacy.yaml"),
    QUESTIONNAIRE(method, "Questionnaires/practice/method.yaml"),
    QUESTIONNAIRE(monitoring, "Questionnaires/practice/monitoring.yaml"),
    QUESTIONNAIRE(people, "Questionnaires/practice/people.yaml"),
    QUESTIONNAIRE(phases, "Questionnaires/practice/phases.yaml"),
    QUESTIONNAIRE(pitfalls, "Questionnaires/practice/pitfalls.yaml"),
    QUESTIONNAIRE(portfolio, "Questionnaires/practice/portfolio.yaml"),
    QUESTIONNAIRE(practice, "Questionnaires/practice/practice.yaml"),
    QUESTIONNAIRE(risk, "Questionnaires/practice/risk.yaml"),
    QUESTIONNAIRE(practice_rollout, "Questionnaires/practice/rollout.yaml"),
    QUESTIONNAIRE(security, "Questionnaires/practice/security.yaml"),
    QUESTIONNAIRE(strategy, "Questionnaires/practice/strategy.yaml"),
    QUESTIONNAIRE(testing, "Questionnaires/practice/testing.yaml"),
    QUESTIONNAIRE(vendors, "Questionnaires/practice/vendors.yaml"),
    QUESTIONNAIRE(agent_permissions, "Questionnaires/mappings/agent-permissions.yaml"),
    QUESTIONNAIRE(asyncapi, "Questionnaires/mappings/asyncapi.yaml"),
    QUESTIONNAIRE(aws_catalogues, "Questionnaires/mappings/aws-catalogues.yaml"),
    QUESTIONNAIRE(aws_listings, "Questionnaires/mappings/aws-listings.yaml"),
    QUESTIONNAIRE(azure_model_deployments, "Questionnaires/mappings/azure-model-deployments.yaml"),
    QUESTIONNAIRE(backstage_catalog, "Questionnaires/mappings/backstage-catalog.yaml"),
    QUESTIONNAIRE(canada_ai_register, "Questionnaires/mappings/canada-ai-register.yaml"),
    QUESTIONNAIRE(codeowners, "Questionnaires/mappings/codeowners.yaml"),
    QUESTIONNAIRE(compose_for_developers, "Questionnaires/mappings/compose-for-developers.yaml"),
    QUESTIONNAIRE(compose, "Questionnaires/mappings/compose.yaml"),
    QUESTIONNAIRE(croissant_dataset, "Questionnaires/mappings/croissant-dataset.yaml"),
    QUESTIONNAIRE(cyclonedx_bom, "Questionnaires/mappings/cyclonedx-bom.yaml"),
    QUESTIONNAIRE(data_contract_specification, "Questionnaires/mappings/data-contract-specification.yaml"),
    QUESTIONNAIRE(dataset_card, "Questionnaires/mappings/dataset-card.yaml"),
    QUESTIONNAIRE(dbt_manifest, "Questionnaires/mappings/dbt-manifest.yaml"),
    QUESTIONNAIRE(dbt_properties, "Questionnaires/mappings/dbt-properties.yaml"),
    QUESTIONNAIRE(dbt_run_results, "Questionnaires/mappings/dbt-run-results.yaml"),
    QUESTIONNAIRE(dbt_source_freshness, "Questionnaires/mappings/dbt-source-freshness.yaml"),
    QUESTIONNAIRE(developer_agent_tools, "Questionnaires/mappings/developer-agent-tools.yaml"),
    QUESTIONNAIRE(envoy_ai_gateway, "Questionnaires/mappings/envoy-ai-gateway.yaml"),
    QUESTIONNAIRE(flagd, "Questionnaires/mappings/flagd.yaml"),
    QUESTIONNAIRE(github_workflow, "Questionnaires/mappings/github-workflow.yaml"),
    QUESTIONNAIRE(grafana_dashboard, "Questionnaires/mappings/grafana-dashboard.yaml"),
    QUESTIONNAIRE(grafana_shared_dashboard, "Questionnaires/mappings/grafana-shared-dashboard.yaml"),
    QUESTIONNAIRE(great_expectations_checkpoint, "Questionnaires/mappings/great-expectations-checkpoint.yaml"),
    QUESTIONNAIRE(great_expectations_result, "Questionnaires/mappings/great-expectations-result.yaml"),
    QUESTIONNAIRE(great_expectations_suite, "Questionnaires/mappings/great-expectations-suite.yaml"),
    QUESTIONNAIRE(grype_report, "Questionnaires/mappings/grype-report.yaml"),
    QUESTIONNAIRE(istio, "Questionnaires/mappings/istio.yaml"),
    QUESTIONNAIRE(jmeter_samples_table, "Questionnaires/mappings/jmeter-samples-table.yaml"),
    QUESTIONNAIRE(jmeter_samples, "Questionnaires/mappings/jmeter-samples.yaml"),
    QUESTIONNAIRE(jmeter_statistics, "Questionnaires/mappings/jmeter-statistics.yaml"),
    QUESTIONNAIRE(k6_summary, "Questionnaires/mappings/k6-summary.yaml"),
    QUESTIONNAIRE(kong_ai_gateway, "Questionnaires/mappings/kong-ai-gateway.yaml"),
    QUESTIONNAIRE(kserve, "Questionnaires/mappings/kserve.yaml"),
    QUESTIONNAIRE(kubernetes, "Questionnaires/mappings/kubernetes.yaml"),
    QUESTIONNAIRE(litellm_proxy_config, "Questionnaires/mappings/litellm-proxy-config.yaml"),
    QUESTIONNAIRE(locust_stats, "Questionnaires/mappings/locust-stats.yaml"),
    QUESTIONNAIRE(mcp_servers, "Questionnaires/mappings/mcp-servers.yaml"),
    QUESTIONNAIRE(mlflow_model, "Questionnaires/mappings/mlflow-model.yaml"),
    QUESTIONNAIRE(mlflow_registered_models, "Questionnaires/mappings/mlflow-registered-models.yaml"),
    QUESTIONNAIRE(model_card, "Questionnaires/mappings/model-card.yaml"),
    QUESTIONNAIRE(nemo_guardrails, "Questionnaires/mappings/nemo-guardrails.yaml"),
    QUESTIONNAIRE(open_data_contract, "Questionnaires/mappings/open-data-contract.yaml"),
    QUESTIONNAIRE(openapi_of_vendors, "Questionnaires/mappings/openapi-of-vendors.yaml"),
    QUESTIONNAIRE(openapi, "Questionnaires/mappings/openapi.yaml"),
    QUESTIONNAIRE(openlineage_event, "Questionnaires/mappings/openlineage-event.yaml"),
    QUESTIONNAIRE(openlineage_events, "Questionnaires/mappings/openlineage-events.yaml"),
    QUESTIONNAIRE(openslo, "Questionnaires/mappings/openslo.yaml"),
    QUESTIONNAIRE(oscal_catalogue, "Questionnaires/mappings/oscal-catalogue.yaml"),
    QUESTIONNAIRE(oscal_system_security_plan, "Questionnaires/mappings/oscal-system-security-plan.yaml"),
    QUESTIONNAIRE(portkey_config, "Questionnaires/mappings/portkey-config.yaml"),
    QUESTIONNAIRE(prometheus_rules, "Questionnaires/mappings/prometheus-rules.yaml"),
    QUESTIONNAIRE(promptfoo_config, "Questionnaires/mappings/promptfoo-config.yaml"),
    QUESTIONNAIRE(promptfoo_result, "Questionnaires/mappings/promptfoo-result.yaml"),
    QUESTIONNAIRE(published_templates, "Questionnaires/mappings/published-templates.yaml"),
    QUESTIONNAIRE(rag_evaluation, "Questionnaires/mappings/rag-evaluation.yaml"),
    QUESTIONNAIRE(sarif_results, "Questionnaires/mappings/sarif-results.yaml"),
    QUESTIONNAIRE(servicenow_cmdb, "Questionnaires/mappings/servicenow-cmdb.yaml"),
    QUESTIONNAIRE(sloth, "Questionnaires/mappings/sloth.yaml"),
    QUESTIONNAIRE(soda_checks, "Questionnaires/mappings/soda-checks.yaml"),
    QUESTIONNAIRE(soda_contract, "Questionnaires/mappings/soda-contract.yaml"),
    QUESTIONNAIRE(soda_scan_result, "Questionnaires/mappings/soda-scan-result.yaml"),
    QUESTIONNAIRE(spdx_ai_bom, "Questionnaires/mappings/spdx-ai-bom.yaml"),
    QUESTIONNAIRE(terraform, "Questionnaires/mappings/terraform.yaml"),
    QUESTIONNAIRE(trivy_report, "Questionnaires/mappings/trivy-report.yaml"),
    QUESTIONNAIRE(uk_algorithmic_records, "Questionnaires/mappings/uk-algorithmic-records.yaml"),
    QUESTIONNAIRE(unleash, "Questionnaires/mappings/unleash.yaml"),
    QUESTIONNAIRE(us_federal_ai_inventory_2023, "Questionnaires/mappings/us-federal-ai-inventory-2023.yaml"),
    QUESTIONNAIRE(us_federal_ai_inventory_2024, "Questionnaires/mappings/us-federal-ai-inventory-2024.yaml"),
    QUESTIONNAIRE(us_federal_ai_inventory, "Questionnaires/mappings/us-federal-ai-inventory.yaml"),
};

size_t questionnaire_file_count(void) { return sizeof files / sizeof files[0]; }

QuestionnaireFile questionnaire_file_at(size_t position) {
  if (position < questionnaire_file_count()) return files[position];
  return (QuestionnaireFile){"", compiled, 0};
}

QuestionnaireFile questionnaire_compiled(void) {
  return (QuestionnaireFile)QUESTIONNAIRE(compiled, "compiled.json");
}
