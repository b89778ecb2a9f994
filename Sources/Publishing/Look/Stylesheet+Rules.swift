extension Stylesheet {
  /// What does not depend on the look.
  ///
  /// Narrative is set in the system's sans serif; people's own words, and titles, in its book
  /// face. The measure is 68 characters at most, and nothing is smaller than 0.875 rem.
  static let rules = #"""
    :root {
      color-scheme: light dark;
      --ink: #20252a;
      --soft: #545c64;
      --line: #dedad0;
      --card: #ffffff;
      --book: "Iowan Old Style", "Palatino Linotype", "URW Palladio L", P052, "Book Antiqua",
        Palatino, Charter, "Bitstream Charter", Cambria, Georgia, "Noto Serif", "DejaVu Serif", serif;
      --plain: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans",
        "Helvetica Neue", Arial, sans-serif;
      --measure: 68ch;
    }
    @media screen and (prefers-color-scheme: dark) {
      :root {
        --ink: #e7e5df;
        --soft: #aab1b7;
        --line: #343b41;
        --card: #1b2024;
      }
    }
    *, ::before, ::after { box-sizing: border-box; }
    html {
      font: 106.25%/1.65 var(--plain);
      color: var(--ink);
      background: var(--paper);
      -webkit-text-size-adjust: 100%;
      text-size-adjust: 100%;
      scroll-padding-top: 1.5rem;
    }
    body { margin: 0; overflow-wrap: break-word; }
    h1, h2, h3, h4, h5, h6 {
      font-family: var(--book);
      font-weight: 600;
      line-height: 1.22;
      text-wrap: balance;
      margin: 2.2em 0 0.6em;
    }
    h1 { font-size: clamp(2rem, 1.55rem + 2.2vw, 2.85rem); letter-spacing: -0.012em; margin: 0; }
    h2 { font-size: 1.6rem; letter-spacing: -0.006em; }
    h3 { font-size: 1.2rem; }
    h4, h5, h6 { font-size: 1.05rem; }
    p { margin: 0 0 1.1em; text-wrap: pretty; }
    ul, ol { margin: 0 0 1.1em; padding-left: 1.4em; }
    li { margin: 0.3em 0; }
    a {
      color: var(--accent);
      text-decoration-line: underline;
      text-decoration-thickness: 0.06em;
      text-underline-offset: 0.18em;
    }
    a:hover { text-decoration-thickness: 0.13em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; border-radius: 2px; }
    main:focus { outline: none; }
    hr { border: 0; border-top: 1px solid var(--line); margin: 2.5rem 0; }
    pre { overflow-x: auto; padding: 1rem; border: 1px solid var(--line); font-size: 0.875rem; }
    code { font-size: 0.9em; }
    sup { line-height: 0; }
    sup a { padding: 0.35em 0.3em; }
    dl, dd { margin: 0; }
    figure { margin: 0; }

    /* Head and foot */
    .skips { height: 0; }
    .skip {
      position: absolute;
      left: 1rem;
      top: -6rem;
      z-index: 2;
      padding: 0.7rem 1.1rem;
      background: var(--accent);
      color: var(--paper);
    }
    .skip:focus { top: 0.75rem; }
    .inside { max-width: 74rem; margin: 0 auto; padding: 0 clamp(1.15rem, 4vw, 3rem); }
    .masthead { border-top: 5px solid var(--accent); border-bottom: 1px solid var(--line); }
    .masthead .inside {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 0 2rem;
      min-height: 4rem;
    }
    .site {
      font: 600 1.1rem/1.3 var(--book);
      color: var(--ink);
      text-decoration: none;
      padding: 0.6rem 0;
    }
    .site:hover { text-decoration: underline; }
    .languages ul { display: flex; gap: 0.3rem; list-style: none; margin: 0; padding: 0; }
    .languages li { margin: 0; }
    .languages a {
      display: inline-block;
      padding: 0.35rem 0.75rem;
      font-size: 0.94rem;
      text-decoration: none;
      border-block: 3px solid transparent;
    }
    .languages a:hover { text-decoration: underline; }
    .languages [aria-current] { color: var(--ink); border-bottom-color: var(--accent); }
    .foot {
      border-top: 1px solid var(--line);
      margin-top: 5rem;
      padding: 1.8rem 0 3rem;
      color: var(--soft);
      font-size: 0.94rem;
    }
    .foot p { max-width: var(--measure); margin: 0; }
    .foot ul { display: flex; flex-wrap: wrap; gap: 0 1.8rem; list-style: none; padding: 0; }
    .foot nav { margin-top: 1rem; }
    .foot li a { display: inline-block; padding: 0.1rem 0; }

    /* Frame: the text, and beside it on wide screens the list of topics */
    .frame {
      max-width: 74rem;
      margin: 0 auto;
      padding: 1.4rem clamp(1.15rem, 4vw, 3rem) 0;
    }
    main { max-width: var(--measure); min-width: 0; }
    @media (min-width: 62rem) {
      .inner .frame {
        display: grid;
        grid-template-columns: minmax(0, var(--measure)) minmax(13rem, 17rem);
        justify-content: space-between;
        column-gap: 4rem;
        align-items: start;
      }
      .inner .rail {
        position: sticky;
        top: 1.5rem;
        max-height: calc(100vh - 3rem);
        overflow-y: auto;
        margin-top: 3.4rem;
        padding: 0.2rem 0 0.5rem 1.6rem;
        border-top: 0;
        border-left: 1px solid var(--line);
      }
    }
    .rail { border-top: 1px solid var(--line); margin-top: 4rem; padding-top: 1.8rem; }
    .rail h2 { font: 600 1.1rem/1.3 var(--book); margin: 0 0 0.6rem; }
    .rail h3 {
      font: 600 0.875rem/1.4 var(--plain);
      color: var(--soft);
      margin: 1.1rem 0 0.15rem;
    }
    .rail ul { list-style: none; margin: 0; padding: 0; }
    .rail li { margin: 0; font-size: 0.94rem; line-height: 1.4; }
    .rail a { display: block; padding: 0.36rem 0; text-decoration: none; }
    .rail a:hover { text-decoration: underline; }
    .rail [aria-current] {
      color: var(--ink);
      font-weight: 600;
      margin-left: -0.85rem;
      padding-left: calc(0.85rem - 3px);
      border-left: 3px solid var(--accent);
    }
    .trail ol { display: flex; flex-wrap: wrap; align-items: baseline; list-style: none; margin: 0 0 1.7rem; padding: 0; }
    .trail li { margin: 0; font-size: 0.9rem; color: var(--soft); padding: 0.15rem 0; }
    .trail li + li::before { content: "›" / ""; margin: 0 0.6em; }
    .trail a { display: inline-block; padding: 0.1rem 0; }

    /* Titles */
    header.title { margin-bottom: 2.2rem; }
    .category { color: var(--accent); font-weight: 600; font-size: 0.94rem; margin: 0 0 0.5rem; }
    .lead {
      font-size: 1.18rem;
      line-height: 1.55;
      color: var(--soft);
      margin: 1.1rem 0 0;
    }
    .role { color: var(--soft); margin: 0; }
    .person .title .role { font-size: 1.15rem; margin-top: 0.35rem; }
    .missing { color: var(--soft); font-size: 0.94rem; margin: 1.1rem 0 0; }
    .jump { border-block: 1px solid var(--line); padding: 1.15rem 0 0.85rem; margin: 2rem 0; }
    .jump p { margin: 0 0 0.35rem; color: var(--soft); }
    .jump ul { list-style: none; margin: 0; padding: 0; }
    .jump li { margin: 0; line-height: 1.45; }
    .jump a { display: inline-block; padding: 0.3rem 0; }

    /* People's own words */
    .said { font-family: var(--book); font-size: 1.06em; color: inherit; }
    a.said {
      text-decoration-color: var(--hair);
      text-decoration-thickness: 1px;
      text-underline-offset: 0.22em;
    }
    a.said:hover { text-decoration-color: var(--accent); text-decoration-thickness: 2px; }
    .clip, .passage {
      background: var(--tint);
      border-left: 4px solid var(--accent);
      padding: 1.5rem clamp(1.1rem, 3.5vw, 2rem) 1.3rem;
      margin: 2rem 0 2.3rem;
      border-radius: 0 3px 3px 0;
    }
    .clip-title { font: 600 1.05rem/1.35 var(--plain); margin: 0; }
    .clip header { margin-bottom: 0.9rem; }
    .clip .role { font-size: 0.94rem; }
    blockquote { margin: 0; font: 1.22rem/1.6 var(--book); }
    blockquote p { margin: 0 0 0.75em; }
    blockquote p:last-child { margin-bottom: 0; }
    .voice { font: 600 0.875rem/1 var(--plain); color: var(--soft); }
    .other-voice { font: 1rem/1.6 var(--plain); color: var(--soft); }
    .cited { border-left: 1px solid var(--line); padding-left: 1.4rem; font-size: 1.1rem; }
    figcaption { margin-top: 1rem; font-size: 0.94rem; }
    figcaption p { margin: 0; color: var(--soft); }
    .profile { display: inline-block; padding: 0.2rem 0; font-weight: 600; }
    .note, .captions { font-size: 0.94rem; color: var(--soft); margin: 0.5rem 0 0; }
    video, audio { display: block; width: 100%; margin: 0; }
    .clip video, .clip audio { margin-bottom: 0.5rem; }
    .clip .captions { margin-bottom: 1rem; }
    video { aspect-ratio: 16 / 9; background: #000; }
    .original { margin: 0 0 1.2rem; font-size: 0.94rem; }
    figure .original { margin: 0.8rem 0 0; }
    .original summary { cursor: pointer; color: var(--soft); padding: 0.2rem 0; }
    .original p { font: 1.1rem/1.55 var(--book); margin: 0.4rem 0 0; padding-left: 1.1rem; }
    :target { scroll-margin-top: 2rem; }
    .clip:target, .said:target { outline: 3px solid var(--accent); outline-offset: 3px; }

    /* Facts at the foot of a topic and at the head of a profile */
    footer.facts { border-top: 1px solid var(--line); margin-top: 3.5rem; padding-top: 1.2rem; }
    .facts dl, dl.facts, .dates { display: flex; flex-wrap: wrap; gap: 0.9rem 2.6rem; }
    dl.facts { border-block: 1px solid var(--line); padding: 1rem 0; margin: 0 0 1.8rem; }
    .dates { margin-top: 1.2rem; }
    .facts dt, .dates dt { font-size: 0.875rem; line-height: 1.4; color: var(--soft); }

    /* Module page */
    .module main { max-width: none; }
    .module main > section { margin-top: 3.4rem; }
    .module h2 { margin: 0 0 1rem; }
    .module .title h1 { max-width: 24ch; }
    .module .title { padding-top: 1.8rem; }
    .prose, .editing p { max-width: var(--measure); }
    .about .prose > p:first-child { font-size: 1.15rem; line-height: 1.6; }
    .module .topics h3 {
      font: 600 0.94rem/1.4 var(--plain);
      color: var(--soft);
      margin: 1.6rem 0 0.7rem;
    }
    .cards {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr));
      gap: 1rem;
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .cards li {
      position: relative;
      margin: 0;
      padding: 1.2rem 1.35rem 1.25rem;
      background: var(--card);
      border: 1px solid var(--line);
      border-top: 3px solid var(--accent);
    }
    .cards li:hover { border-color: var(--accent); }
    .cards p { margin: 0.5rem 0 0; font-size: 0.97rem; line-height: 1.55; color: var(--soft); }
    .cards .card-title { font: 600 1.22rem/1.3 var(--book); margin: 0; text-wrap: balance; }
    .cards .card-title a { text-decoration: none; }
    .cards .card-title a::after { content: ""; position: absolute; inset: 0; }
    .cards .card-title a:hover { text-decoration: underline; }
    .people ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(12rem, 100%), 1fr));
      gap: 0 2rem;
      list-style: none;
      margin: 0;
      padding: 0;
    }
    .people li { margin: 0; padding: 0.7rem 0; border-top: 1px solid var(--line); }
    .people .name { font: 600 1.1rem/1.35 var(--book); margin: 0; }
    .people .name a { display: inline-block; padding: 0.1rem 0; }
    .people .role { font-size: 0.94rem; }
    .marks { max-width: var(--measure); margin: 0 0 1.3rem; }
    .marks div {
      display: grid;
      grid-template-columns: 5.5rem 1fr;
      gap: 1rem;
      padding: 0.65rem 0;
      border-top: 1px solid var(--line);
    }
    .marks div:last-child { border-bottom: 1px solid var(--line); }
    .marks dt { font: 1.1rem/1.55 var(--book); }

    /* Tables, notes */
    .table { overflow-x: auto; margin: 0 0 1.4rem; }
    table { border-collapse: collapse; font-size: 0.97rem; }
    th, td { text-align: left; vertical-align: top; padding: 0.5rem 1.2rem 0.5rem 0; }
    tr { border-bottom: 1px solid var(--line); }
    .to-right { text-align: right; }
    .to-center { text-align: center; }
    .footnotes { font-size: 0.94rem; }
    .footnotes h2 { font-size: 1.2rem; }
    p.back { margin: 0; }
    a.back { display: inline-block; min-width: 1.6rem; padding: 0.1rem 0.3rem; }

    /* The choice of languages */
    .root main { max-width: 40rem; margin: 0 auto; padding: 18vh clamp(1.15rem, 4vw, 3rem) 4rem; }
    .root p { color: var(--soft); margin: 1.5rem 0 0.8rem; }
    .choices { list-style: none; display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; }
    .choices a {
      display: block;
      min-width: 9rem;
      padding: 0.8rem 1.4rem;
      text-align: center;
      border: 1px solid var(--accent);
      border-radius: 3px;
      text-decoration: none;
    }
    .choices a:hover { background: var(--tint); }

    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
    @media (forced-colors: active) { .clip, .passage { border: 1px solid; border-left-width: 4px; } }

    @page { margin: 22mm 20mm; }
    @media print {
      :root { --paper: #ffffff; --tint: #ffffff; --soft: #444444; --ink: #000000; }
      html { font-size: 10.5pt; line-height: 1.5; }
      .skips, .trail, .rail, .jump, .profile, .captions, .back, .missing, nav, video, audio {
        display: none;
      }
      .masthead { border-top: 0; }
      .masthead .inside { min-height: 0; }
      .inside, .frame, main { max-width: none; padding-left: 0; padding-right: 0; }
      .inner .frame { display: block; }
      a { color: inherit; text-decoration: none; }
      .prose a[href^="http"]::after, .topic p > a[href^="http"]::after {
        content: " (" attr(href) ")";
        font-size: 0.85em;
      }
      h1, h2, h3, .clip header { break-after: avoid; }
      .clip, .passage { break-inside: avoid; padding-top: 0.2rem; padding-bottom: 0.2rem; }
      p, blockquote p { orphans: 3; widows: 3; }
      details > :not(summary) { display: block; }
      details::details-content { content-visibility: visible; block-size: auto; }
      .foot { margin-top: 2rem; }
    }

    """#
}
