// The same site as Eleventy builds it.
export default function (config) {
  const facts = (api) => api.getFilteredByGlob("content/**/*.md").map((item) => item.data);
  config.addCollection("things", facts);
  config.addCollection("mine", (api) => Object.fromEntries(facts(api).map((one) => [one.at, one])));
  config.setQuietMode(true);
  return { dir: { input: "content", includes: "../theme", output: "out" }, htmlTemplateEngine: "njk" };
}
