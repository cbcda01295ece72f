/** Pieces of the three sites in the shapes their adapters rely on, with labels in any language. */

export const xBox = (id: string, testid = 'tweetTextarea_0', text = '') => `
  <div data-testid="${testid}_label"><div data-testid="${testid}RichTextInputContainer">
    <div class="DraftEditor-root"><div class="DraftEditor-editorContainer">
      <div id="${id}" class="notranslate public-DraftEditor-content" contenteditable="true" data-testid="${testid}"
           role="textbox" aria-label="Beitragstext">
        <div data-contents="true"><div data-block="true"><span data-text="true">${text}</span></div></div>
      </div></div></div></div></div>`;

export const xBar = (id: string, testid = 'tweetButton', attributes = '') => `
  <div data-testid="toolBar"><button data-testid="scheduleOption"></button>
    <button id="${id}" data-testid="${testid}" ${attributes}><span>Postear</span></button></div>`;

export const xPost = (id = '7') => `
  <article data-testid="tweet"><a href="/ada/status/${id}">1 h</a><div data-testid="tweetText">hello</div></article>`;

export const xDialog = (inner: string) => `
  <div id="layers"><div role="dialog" aria-labelledby="modal-header" id="dialog">
    <button data-testid="app-bar-close"></button>${inner}</div></div>`;

export const xHome = `<main><div data-testid="primaryColumn"><div id="home">${xBox('home-box')}${xBar('home-post', 'tweetButtonInline')}</div>
  ${xPost('1')}${xPost('2')}</div></main>`;

export const xToast = (inner: string) => `<div data-testid="toast" role="alert">${inner}</div>`;

export const quill = (id: string, text = '') => `
  <div class="ql-container"><div id="${id}" class="ql-editor" contenteditable="true" role="textbox"><p>${text}</p></div>
  <div class="ql-clipboard" contenteditable="true" id="${id}-clipboard"></div></div>`;

export const tiptap = (id: string, text = '') =>
  `<div id="${id}" class="tiptap ProseMirror" contenteditable="true" role="textbox"><p>${text}</p></div>`;

export const share = (inner: string, button = 'Veröffentlichen', attributes = '') => `
  <div data-test-modal role="dialog" id="modal"><button data-test-modal-close-btn></button>${inner}
    <button id="share" class="share-actions__primary-action artdeco-button" ${attributes}>${button}</button></div>`;

export const comment = (inner: string, button = 'comment-post') => `
  <div data-view-name="comment-box" componentkey="commentBox-1" id="comment-box">${inner}
    <button id="send-comment" data-view-name="${button}">Kommentieren</button></div>`;

export const lexical = (id: string, text = '') => `
  <div id="${id}" role="textbox" contenteditable="true" data-lexical-editor="true" aria-label="Écrivez quelque chose"
    class="x1ed109x"><p dir="ltr"><span data-lexical-text="true">${text}</span></p></div>`;

export const fbDialogs = (inner: string, buttons: string) => `
  <div role="dialog" aria-label="Créer une publication" id="chrome"><div role="button" aria-label="Fermer"></div></div>
  <div role="dialog" id="dialog"><form method="POST">${inner}
    <div role="toolbar"><div role="button" aria-label="Photo"></div></div>${buttons}</form></div>`;

export const fbButton = (id: string, label: string, attributes = '') =>
  `<div role="button" id="${id}" aria-label="${label}" tabindex="0" ${attributes}>${label}</div>`;

export const fbComment = (id: string) => `
  <form role="presentation" id="${id}-form">${lexical(id)}
    <div id="focused-state-composer-submit"><div role="button" aria-label="Commenter" id="${id}-send"></div></div></form>`;
